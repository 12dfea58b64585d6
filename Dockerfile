# Zhitu in a container: the same npm commands as anywhere, as a user without rights, with a health check.
FROM node:20-bookworm-slim
WORKDIR /zhitu
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && install -d -o node -g node /data
USER node
ENV HOST=0.0.0.0 PORT=4000 ZHITU_DATA=/data LOG_LEVEL=info
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "cli/start.ts"]
