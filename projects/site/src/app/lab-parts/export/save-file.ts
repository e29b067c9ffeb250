/** Hands a file to the browser, which saves it or asks where. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun; the browser keeps what it needs of the blob.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}
