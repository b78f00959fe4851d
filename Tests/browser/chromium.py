"""Drives a headless Chromium over the DevTools protocol on a pipe, with the standard library alone."""

import base64
import json
import os
import re
import select
import shutil
import subprocess
import tempfile
import time


def find():
    """The browser's path, or None."""
    names = ["chromium", "chromium-browser", "google-chrome", "chrome"]
    return next(filter(None, map(shutil.which, names)), None)


class Page:
    """One page, with its console messages and network requests."""

    def __init__(self, browser):
        self.profile = tempfile.mkdtemp(prefix="bundlescope-browser-")
        self.console, self.requests = [], []
        self.number, self.buffer, self.pending = 0, b"", []
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        # The browser reads descriptor 3 and writes descriptor 4.
        script = f'exec 3<&{to_browser} 4>&{from_browser}; exec "$0" "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", script, browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-extensions",
             f"--user-data-dir={self.profile}", "--remote-debugging-pipe", "about:blank"],
            pass_fds=(to_browser, from_browser), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.session = None
        target = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.input)
        os.close(self.output)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, **parameters):
        self.number += 1
        number = self.number
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive(120)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def receive(self, seconds):
        deadline = time.monotonic() + seconds
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.input], [], [], max(0, deadline - time.monotonic()))
            data = os.read(self.input, 1 << 20) if ready else b""
            if not data:
                raise RuntimeError("the browser does not answer")
            self.buffer += data
        text, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(text)
        self.note(message.get("method"), message.get("params", {}))
        return message

    def note(self, method, event):
        if method == "Runtime.exceptionThrown":
            self.console.append(event["exceptionDetails"].get("exception", {}).get("description", event["exceptionDetails"]["text"]))
        elif method == "Runtime.consoleAPICalled":
            self.console.append(event["type"] + ": " + " ".join(str(a.get("value")) for a in event["args"]))
        elif method == "Log.entryAdded":
            self.console.append(event["entry"]["level"] + ": " + event["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            self.requests.append(event["request"]["url"])
        elif method == "Page.loadEventFired":
            self.loaded = True

    def open(self, path, width=1280, height=900, dark=False, script=True):
        """Opens a file, waits until it is loaded, and returns the seconds taken."""
        self.console, self.requests, self.loaded, self.script = [], [], False, script
        self.call("Emulation.setScriptExecutionDisabled", value=not script)
        self.view(width, height)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        started = time.monotonic()
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        while not self.loaded:
            self.receive(120)
        self.evaluate("1")
        return time.monotonic() - started

    def view(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def evaluate(self, expression):
        """The value of a JavaScript expression, or of the promise that it returns."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", "exception") + " in " + expression)
        return result["result"].get("value")

    def press(self, key):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" and len(key) == 1 else "")

    def drag(self, x1, x2, y):
        self.call("Input.dispatchMouseEvent", type="mousePressed", x=x1, y=y, button="left", clickCount=1)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=(x1 + x2) / 2, y=y, button="left")
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x2, y=y, button="left")
        self.call("Input.dispatchMouseEvent", type="mouseReleased", x=x2, y=y, button="left", clickCount=1)

    def screenshot(self, path, whole=True):
        if self.script:
            self.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def printed(self, **paper):
        return base64.b64decode(self.call("Page.printToPDF", printBackground=True, preferCSSPageSize=False, **paper)["data"])

    def pdf(self, path):
        with open(path, "wb") as file:
            file.write(self.printed())

    def printed_pages(self, **paper):
        """How many pages the page takes on paper of a size in inches."""
        return len(re.findall(rb"/Type\s*/Page\b(?!s)", self.printed(**paper)))
