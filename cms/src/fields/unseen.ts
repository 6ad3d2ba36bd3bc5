/** Admin settings of a field that only the system fills and reads: no input, no column, no filter. */
export const unseen = { hidden: true, disableListColumn: true, disableListFilter: true } as const;
