// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "services/cluster.h"
#include "views/pages/codeview.h"
#include "views/pages/conflictview.h"
#include "views/pages/draftkeeper.h"
#include "views/pages/messagebar.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTreeWidget>

namespace nantian::gui {

inline constexpr int kPatience = 30'000; ///< the demo shares its processors with the build

/// A ConfigMap as JSON; `data` are its members.
[[nodiscard]] QByteArray configMap(const QByteArray &name, const QByteArray &data);

/// What tests of the editor share: a namespace of their own in the demo cluster, editors on it, and
/// somebody else who writes there.
class EditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void initTestCase();
    void cleanupTestCase();

protected:
    /// Server-side apply by somebody else.
    [[nodiscard]] bool someoneApplies(const QByteArray &json) const;
    /// The same under our own name: by another Nantian.
    [[nodiscard]] bool weApply(const QByteArray &json) const;
    [[nodiscard]] QByteArray data(const QString &name) const;
    [[nodiscard]] std::unique_ptr<views::YamlEditor> edit(const QString &name,
                                                          const QByteArray &kind);
    [[nodiscard]] std::unique_ptr<views::YamlEditor> write(const QString &text);
    [[nodiscard]] QList<models::KeptDraft> drafts() const
    {
        return models::draftsOf(m_cluster->context().name);
    }
    [[nodiscard]] static bool shows(const views::YamlEditor &editor, const QString &beginning);
    static void check(const views::ConflictView &view, int row);
    [[nodiscard]] static bool says(const views::YamlEditor &editor, const QString &words);

private:
    [[nodiscard]] bool applies(const QString &manager, const QByteArray &json) const;

protected:
    std::unique_ptr<models::Cluster> m_cluster;
    QString m_namespace = QStringLiteral("editor-%1").arg(QCoreApplication::applicationPid());
};

} // namespace nantian::gui
