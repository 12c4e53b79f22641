/** What compares with a day that is out of its batch follows from that, which dates-in-batch reports. */
export const echoOf = (day: string, batch: number | undefined): { echo?: 'dates-in-batch' } =>
  batch !== undefined && day < `${batch}-01-01` ? { echo: 'dates-in-batch' } : {};
