"""Forwards and backwards over the lines of every lesson, compiled: how likely the right explanations are, and how each
number changes that.

In: numbers as `tests.quality.field` sets them up. Out: the loss; the slopes are added to the arrays given.
"""

from __future__ import annotations

import numpy as np
from numba import njit

NOTHING = -1e300
HARDLY = 1e-6


@njit(cache=True, fastmath={"contract", "reassoc", "nsz", "arcp"})
def sweep(line, steps, first, pairs, right, starts, worth, margin, usable, line_slope, pair_slope, first_slope):
    """Once with the right roles alone, once with all; a lesson whose gold the weights rule out is marked not usable.
    Where `pair_slope` is empty, what changes the seams is not asked for."""
    longest = np.max(starts[1:] - starts[:-1])
    roles = line.shape[1]
    local, ahead, total = np.zeros((longest, roles)), np.zeros((longest, roles)), np.zeros(longest)
    free, top = np.zeros((longest, roles)), np.zeros(longest)
    some, many = np.zeros((longest, roles), np.int64), np.zeros(longest, np.int64)
    given = np.exp(margin)
    loss = 0.0
    for k in range(len(starts) - 1):
        at = starts[k]
        count = starts[k + 1] - at
        if not usable[k]:
            continue
        _locals(line, right, at, count, given, local, free, top, some, many)
        if not _forwards_right(steps, first, pairs, at, count, local, some, many, ahead, total):
            usable[k] = False
            continue
        loss -= worth[k] * np.log(total[:count]).sum()
        _backwards_right(
            steps, pairs, at, count, local, some, many, ahead, total, -worth[k], line_slope, pair_slope, first_slope
        )
        _forwards(steps, first, pairs, at, count, free, ahead, total)
        loss += worth[k] * np.log(total[:count]).sum()
        _backwards(steps, pairs, at, count, free, ahead, total, worth[k], line_slope, pair_slope, first_slope)
    return loss


@njit(cache=True)
def _locals(line, right, at, count, given, local, free, top, some, many):
    """What each line's own sum weighs, against the best of the line: for the right roles, and with what a wrong one is
    given; and which roles are right."""
    roles = line.shape[1]
    for t in range(count):
        best = NOTHING
        many[t] = 0
        for j in range(roles):
            best = max(best, line[at + t, j])
        for j in range(roles):
            own = np.exp(line[at + t, j] - best)
            if right[at + t, j]:
                local[t, j] = free[t, j] = own
                some[t, many[t]] = j
                many[t] += 1
            else:
                local[t, j] = 0.0
                free[t, j] = own * given
        top[t] = best


@njit(cache=True)
def _forwards_right(steps, first, pairs, at, count, local, some, many, ahead, total):
    """The share of each right role among all ways down to a line; False if there is no way."""
    for t in range(count):
        total[t] = 0.0
        for b in range(many[t]):
            j = some[t, b]
            share = first[j] if t == 0 else 0.0
            if t:
                for a in range(many[t - 1]):
                    i = some[t - 1, a]
                    share += ahead[t - 1, i] * steps[pairs[at + t], i, j]
            ahead[t, j] = share * local[t, j]
            total[t] += ahead[t, j]
        if not total[t] > 0.0:
            return False
        for b in range(many[t]):
            ahead[t, some[t, b]] /= total[t]
    return True


@njit(cache=True)
def _backwards_right(
    steps, pairs, at, count, local, some, many, ahead, total, sign, line_slope, pair_slope, first_slope
):
    """What each line and each seam shows, the right roles given, added to the slopes."""
    roles = local.shape[1]
    below, up = np.ones(roles), np.zeros(roles)
    for t in range(count - 1, -1, -1):
        whole = 0.0
        for b in range(many[t]):
            whole += ahead[t, some[t, b]] * below[some[t, b]]
        for b in range(many[t]):
            j = some[t, b]
            share = sign * ahead[t, j] * below[j] / whole
            line_slope[at + t, j] += share
            if t == 0:
                first_slope[j] += share
        if t == 0:
            break
        seam = pairs[at + t]
        for a in range(many[t - 1]):
            i = some[t - 1, a]
            up[i] = 0.0
            share = sign * ahead[t - 1, i] / whole
            for b in range(many[t]):
                j = some[t, b]
                weight = steps[seam, i, j] * local[t, j] * below[j] / total[t]
                up[i] += weight
                if len(pair_slope):
                    pair_slope[seam, i, j] += share * weight
        below[:] = up


@njit(cache=True, fastmath={"contract", "reassoc", "nsz", "arcp"})
def _forwards(steps, first, pairs, at, count, local, ahead, total):
    """The share of each role among all ways down to a line."""
    roles = local.shape[1]
    now = np.zeros(roles)
    for t in range(count):
        if t == 0:
            now[:] = first
        else:
            now[:] = 0.0
            step = steps[pairs[at + t]]
            for i in range(roles):
                share = ahead[t - 1, i]
                for j in range(roles):
                    now[j] += share * step[i, j]
        whole = 0.0
        for j in range(roles):
            now[j] *= local[t, j]
            whole += now[j]
        total[t] = whole
        for j in range(roles):
            ahead[t, j] = now[j] / whole


@njit(cache=True, fastmath={"contract", "reassoc", "nsz", "arcp"})
def _backwards(steps, pairs, at, count, local, ahead, total, sign, line_slope, pair_slope, first_slope):
    """What each line and each seam is expected to show, added to the slopes; what is hardly expected, less than one in
    a million times, is not added."""
    roles = local.shape[1]
    below, down, up = np.ones(roles), np.zeros(roles), np.zeros(roles)
    for t in range(count - 1, -1, -1):
        whole = 0.0
        for j in range(roles):
            whole += ahead[t, j] * below[j]
        for j in range(roles):
            share = sign * ahead[t, j] * below[j] / whole
            line_slope[at + t, j] += share
            if t == 0:
                first_slope[j] += share
            down[j] = local[t, j] * below[j] / total[t]
        if t == 0:
            break
        step = steps[pairs[at + t]]
        for i in range(roles):
            weight = 0.0
            for j in range(roles):
                weight += step[i, j] * down[j]
            up[i] = weight
        if len(pair_slope):
            slope = pair_slope[pairs[at + t]]
            for i in range(roles):
                share = sign * ahead[t - 1, i] / whole
                if abs(share) * up[i] > HARDLY:
                    for j in range(roles):
                        slope[i, j] += share * step[i, j] * down[j]
        below[:] = up
