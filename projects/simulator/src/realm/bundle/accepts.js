// `accepts`: compression of polling answers is off in the realm, because zlib would leave virtual time.
export default function accepts() {
  return { encodings: () => false };
}
