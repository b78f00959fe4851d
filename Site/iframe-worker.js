// The search runs in a worker, which a browser does not start for a page that was opened as a file. There it runs in a hidden frame instead.
class IFrameWorker extends EventTarget {
  constructor(address) {
    super();
    this.frame = document.createElement("iframe");
    this.frame.hidden = true;
    document.body.appendChild(this.frame);
    const inside = this.frame.contentWindow;
    // What the program inside takes for a worker's own functions.
    inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    inside.importScripts = (...scripts) => scripts.reduce((earlier, script) => earlier.then(() => this.load(script)), Promise.resolve());
    this.send = (data) => inside.dispatchEvent(new inside.MessageEvent("message", { data }));
    this.ready = this.load(address);
  }

  load(address) {
    return new Promise((resolve, reject) => {
      const script = this.frame.contentDocument.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      this.frame.contentDocument.body.appendChild(script);
    });
  }

  postMessage(data) { this.ready.then(() => this.send(data)); }

  terminate() { this.frame.remove(); }
}

if (location.protocol === "file:") window.Worker = window.IFrameWorker = IFrameWorker;
