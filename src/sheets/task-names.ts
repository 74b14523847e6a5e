/** The workbook's names for columns of the list: sheets that follow a task find it by them. */
export const taskNames = { ids: 'TaskIds', titles: 'TaskTitles', leads: 'TaskLeads' } as const;
