/** Telling who looks for a document from who looks for an alliance: apart from the search, since lists ask it at every key. */

/** Whether a query reads like a document's number or title, rather than like the name of an alliance or organisation. */
export const asksForDocument = (query: string): boolean =>
  /\d\s*号|[〔[（(【［]\s*20\d{2}|[一-龥]\s*20\d{2}\D{1,3}\d|关于|通知|公示|公告|通报|批复/.test(query);
