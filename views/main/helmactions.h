// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/helmtool.h"
#include "views/main/services.h"

#include <QObject>

namespace nantian::views {

class HelmRun;
struct Question;

/// Carries out what a user asks of Helm's releases in one cluster: shows first what would change,
/// has it confirmed, and starts the real helm in a panel of its own. GUI thread; services and
/// window outlive it.
class HelmActions final : public QObject
{
    Q_OBJECT
public:
    HelmActions(const Services &services, base::ProcessRunner *runner, QWidget *window);

    [[nodiscard]] models::HelmTool *tool() { return &m_tool; }
    /// Why releases of a namespace cannot be changed; empty: they can, or it is not known yet
    /// (ActionRunner::accessChanged() follows).
    [[nodiscard]] QString reasonAgainst(const QByteArray &ns);

    /// Opens the dialog; the namespace is a proposal.
    void install(const QByteArray &ns);
    void upgrade(const models::HelmRelease &current);
    /// From the current revision to an earlier one.
    void rollback(const models::HelmRelease &current, const models::HelmRelease &wanted);
    void uninstall(const models::HelmRelease &current);
    /// Runs the tests the chart brings.
    void test(const models::HelmRelease &current);

Q_SIGNALS:
    /// helm was started; the panel wants a place.
    void runStarted(nantian::views::HelmRun *run, const QString &title);
    void resultLine(const QString &text, bool undoable);
    /// helm failed; a sentence.
    void failed(const QString &text);

private:
    [[nodiscard]] bool refuseLocked(const QByteArray &ns);
    void openDialog(const models::HelmRelease *current, const QString &values,
                    const QByteArray &ns);
    void ask(const Question &question, const models::HelmRelease &current, const QByteArray &after,
             const QString &afterTitle, const models::HelmChange &change, const QString &what);
    void start(const models::HelmChange &change, const QString &what);
    [[nodiscard]] Question questionOf(const models::HelmRelease &release) const;

    Services m_services;
    models::HelmTool m_tool;
    QWidget *m_window;
};

} // namespace nantian::views
