// The forms' engine: a question in JSON, an answer in JSON. crates/browser says what may be asked.

/** Fetches the module and answers the function that asks it. */
export async function load(url) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(url));
  return asking(instance);
}

/** The function that asks an instance; it throws when the question makes no sense. */
export function asking(instance) {
  const talk = talking(instance);
  return (question) => {
    const answer = JSON.parse(talk(JSON.stringify(question)));
    if (answer.refused !== undefined) throw new Error(answer.refused);
    return answer;
  };
}

/** The function that takes a text to an instance and brings one back. */
export function talking({ exports: { memory, room, ask, said } }) {
  const writer = new TextEncoder();
  const reader = new TextDecoder();
  return (text) => {
    const bytes = writer.encode(text);
    // The address first: making room may move the memory.
    const at = room(bytes.length);
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    const length = ask();
    return reader.decode(new Uint8Array(memory.buffer, said(), length));
  };
}
