// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/helmtool.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace nantian::views {

class CodeView;
class ManifestReview;
class MessageBar;

/// Installs or upgrades a release: which chart with which values, beside what that would change,
/// which has to be looked at before. Opened with open(); no nested loop. GUI thread; tool and
/// cluster outlive it.
class HelmDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `current`: the release that is upgraded; null: one is installed into `ns`. `values`: YAML to
    /// begin with. `typed`: the release's name must be typed.
    HelmDialog(models::Cluster *cluster, models::HelmTool *tool, const models::HelmRelease *current,
               const QString &values, const QByteArray &ns, bool typed, QWidget *parent);

    [[nodiscard]] ManifestReview *review() const { return m_review; }
    [[nodiscard]] CodeView *values() const { return m_values; }
    [[nodiscard]] QLineEdit *chart() const { return m_chart; }
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QLineEdit *ns() const { return m_ns; }

Q_SIGNALS:
    /// It was looked at and confirmed.
    void confirmed(const nantian::models::HelmChange &change);

private:
    [[nodiscard]] QWidget *buildForm(const QByteArray &ns);
    void chooseFolder();
    void chooseArchive();
    void outdate();
    void preview();
    void onPreview(const base::Result<models::HelmRelease> &release);
    void updateButtons();
    [[nodiscard]] models::HelmChange change() const;
    [[nodiscard]] bool isInstall() const { return m_before.name.isEmpty(); }
    [[nodiscard]] bool keepsChart() const;

    models::Cluster *m_cluster;
    models::HelmTool *m_tool;
    models::HelmRelease m_before;
    QLineEdit *m_name;
    QLineEdit *m_ns;
    QCheckBox *m_createNamespace;
    QLineEdit *m_chart;
    QLineEdit *m_version;
    CodeView *m_values;
    ManifestReview *m_review;
    MessageBar *m_message;
    QPushButton *m_show;
    QPushButton *m_accept = nullptr;
    QLineEdit *m_typed = nullptr;
    base::Question<models::HelmRelease> m_question;
    bool m_isCurrent = false; ///< the difference is of what stands in the fields
};

} // namespace nantian::views
