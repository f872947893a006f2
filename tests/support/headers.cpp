// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the headers that tests have in common; never run.
int main() { return 0; }
