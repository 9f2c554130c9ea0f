"""Forwards and backwards over the lines of every lesson, compiled: how likely the right explanations are, and how each
number changes that.

In: numbers as `tests.quality.field` sets them up. Out: the loss; the slopes are added to the arrays given.
"""

from __future__ import annotations

import numpy as np
from numba import njit

NOTHING = -1e300


@njit(cache=True)
def sweep(line, steps, first, ids, pairs, right, starts, worth, margin, usable, line_slope, pair_slope, first_slope):
    """Once with the right roles alone, once with all; a lesson whose gold the weights rule out is marked not usable."""
    longest = np.max(starts[1:] - starts[:-1])
    roles = line.shape[1]
    local, ahead, total = np.zeros((longest, roles)), np.zeros((longest, roles)), np.zeros(longest)
    loss = 0.0
    for k in range(len(starts) - 1):
        at = starts[k]
        count = starts[k + 1] - at
        for free in (False, True):
            if not usable[k]:
                break
            _locals(line, ids, right, at, count, free, margin, local, total)
            logs = total[:count].sum()
            if not _forwards(steps, first, pairs, at, count, local, ahead, total):
                usable[k] = False
                break
            sign = worth[k] if free else -worth[k]
            loss += sign * (logs + np.log(total[:count]).sum())
            _backwards(steps, ids, pairs, at, count, local, ahead, total, sign, line_slope, pair_slope, first_slope)
    return loss


@njit(cache=True)
def _locals(line, ids, right, at, count, free, margin, local, top):
    """What each line's own sum weighs, against the best of the line; the logs of those into `top`."""
    roles = line.shape[1]
    for t in range(count):
        best = NOTHING
        for j in range(roles):
            score = line[ids[at + t], j]
            if not right[at + t, j]:
                score = score + margin if free else NOTHING
            local[t, j] = score
            best = max(best, score)
        for j in range(roles):
            local[t, j] = np.exp(local[t, j] - best) if local[t, j] > NOTHING else 0.0
        top[t] = best


@njit(cache=True)
def _forwards(steps, first, pairs, at, count, local, ahead, total):
    """The share of each role among all ways down to a line; False if there is no way."""
    roles = local.shape[1]
    for t in range(count):
        for j in range(roles):
            ahead[t, j] = first[j] if t == 0 else 0.0
        if t:
            for i in range(roles):
                share = ahead[t - 1, i]
                if share > 0.0:
                    for j in range(roles):
                        if local[t, j] > 0.0:  # where the right roles alone are looked at, most are none
                            ahead[t, j] += share * steps[pairs[at + t], i, j]
        total[t] = 0.0
        for j in range(roles):
            ahead[t, j] *= local[t, j]
            total[t] += ahead[t, j]
        if not total[t] > 0.0:
            return False
        for j in range(roles):
            ahead[t, j] /= total[t]
    return True


@njit(cache=True)
def _backwards(steps, ids, pairs, at, count, local, ahead, total, sign, line_slope, pair_slope, first_slope):
    """What each line and each seam is expected to show, added to the slopes."""
    roles = local.shape[1]
    below, down, up = np.ones(roles), np.zeros(roles), np.zeros(roles)
    for t in range(count - 1, -1, -1):
        whole = 0.0
        for j in range(roles):
            whole += ahead[t, j] * below[j]
        for j in range(roles):
            share = sign * ahead[t, j] * below[j] / whole
            line_slope[ids[at + t], j] += share
            if t == 0:
                first_slope[j] += share
            down[j] = local[t, j] * below[j] / total[t]
        if t == 0:
            break
        seam = pairs[at + t]
        for i in range(roles):
            up[i] = 0.0
            share = sign * ahead[t - 1, i] / whole
            if share == 0.0:
                continue
            for j in range(roles):
                if down[j] > 0.0:
                    weight = steps[seam, i, j] * down[j]
                    up[i] += weight
                    pair_slope[seam, i, j] += share * weight
        below[:] = up
