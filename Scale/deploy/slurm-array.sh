#!/bin/bash
# One task for each of 64 shards, 16 at a time: sbatch slurm-array.sh. A shard that failed is run again with `sbatch --array=N slurm-array.sh`;
# what it has in the table already is not read again.
#SBATCH --job-name=bundlescope
#SBATCH --array=0-63%16
#SBATCH --cpus-per-task=2
#SBATCH --mem=3G
#SBATCH --requeue
set -euo pipefail
# The number of shards stays 64, whichever of them are run.
exec bundlescope-scale shard "$SLURM_ARRAY_TASK_ID/64" "${BUNDLES:-s3://cases/2026/}" --table "${TABLE:-$HOME/bundlescope-table}"
