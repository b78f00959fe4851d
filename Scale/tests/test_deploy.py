"""The files for Kubernetes and Slurm, by their form: every shard is run once, and the call is one that the command takes."""

from __future__ import annotations

import re
import shlex
import subprocess
import unittest
import unittest.mock

import yaml

from bundlescope_scale import command

from .store import ROOT, folder

DEPLOY = ROOT / "Scale/deploy"


class DeployTests(unittest.TestCase):
    def parse(self, call: str) -> None:
        """The command takes this call, as far as it looks at it before it reads."""
        arguments = shlex.split(call)
        self.assertEqual(arguments[:3], ["exec", "bundlescope-scale", "shard"])
        with unittest.mock.patch.object(command, "_read", return_value=0) as read:
            self.assertEqual(command.main(arguments[2:]), 0)
        self.assertEqual(read.call_args.args[1].part, (7, 64))

    def test_kubernetes(self) -> None:
        job = yaml.safe_load((DEPLOY / "kubernetes-job.yaml").read_text())
        self.assertEqual((job["apiVersion"], job["kind"], job["spec"]["completionMode"]), ("batch/v1", "Job", "Indexed"))
        template = job["spec"]["template"]["spec"]
        container = template["containers"][0]
        self.assertEqual(template["restartPolicy"], "Never")
        self.assertEqual({mount["name"] for mount in container["volumeMounts"]}, {volume["name"] for volume in template["volumes"]})
        self.assertNotIn("env", container, "credentials come from the account")
        (call,) = container["args"]
        self.assertIn(f'/{job["spec"]["completions"]}"', call)
        self.parse(call.replace("$JOB_COMPLETION_INDEX", "7"))

    def test_slurm(self) -> None:
        script = DEPLOY / "slurm-array.sh"
        text = script.read_text()
        self.assertEqual(re.findall(r"^#SBATCH --array=0-63%16$", text, re.M), ["#SBATCH --array=0-63%16"])
        with folder() as place:
            fake = place / "bundlescope-scale"
            fake.write_text('#!/bin/sh\nprintf "%s\\n" exec bundlescope-scale "$@"\n')
            fake.chmod(0o755)
            environment = {"PATH": f"{place}:/usr/bin:/bin", "SLURM_ARRAY_TASK_ID": "7", "HOME": "/home/x"}
            call = subprocess.run(["bash", str(script)], env=environment, capture_output=True, text=True, check=True).stdout
        self.parse(" ".join(map(shlex.quote, call.splitlines())))
