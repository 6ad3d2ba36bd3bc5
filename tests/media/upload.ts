/** A form as the admin sends it: the file, and the other fields as JSON. */
export function form(bytes: Buffer, name: string, type: string, fields: object): FormData {
  const data = new FormData();
  data.append('file', new File([new Uint8Array(bytes)], name, { type }));
  data.append('_payload', JSON.stringify(fields));
  return data;
}
