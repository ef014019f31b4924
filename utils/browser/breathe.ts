/** Lets the screen be drawn, and messages and whoever types have their turn; unlike a timer it is not held back in a hidden tab. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
