// Where a server wants a token: the place to give it. What was refused is asked again with it.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepToken } from '../client/token.ts'

/** One field and a button, in the place of what could not be fetched. */
export function TokenForm() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [token, setToken] = useState('')
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        keepToken(token.trim())
        // A token that is refused has to be given anew, whether or not this form was taken away meanwhile.
        setToken('')
        void queries.resetQueries()
      }}
    >
      <label className="field">
        {t('error.token')}
        <input
          type="password"
          autoComplete="off"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        {t('error.useToken')}
      </button>
    </form>
  )
}
