// Between text and what reads lists of names.

/** Signs that lists put beside a name: `市教育局★`, `*市财政局`. */
export const MARKS = '★☆*▲△●◆■□○※#'
