/** The codes of a label table as a tuple, for enums of contracts and options of fields. */
export function codes<T extends object>(table: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
}
