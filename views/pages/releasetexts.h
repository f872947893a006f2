// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/helmrelease.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace nantian::views {

class CodeView;

/// A text of a release, read-only, with copying and finding: the values given or computed, with
/// what is named like a password hidden until it is revealed, or the manifest, where values of
/// Secrets are never shown. GUI thread.
class ReleaseText final : public QWidget
{
    Q_OBJECT
public:
    enum class What : quint8 { Values, Manifest };
    explicit ReleaseText(What what, QWidget *parent = nullptr);

    /// Null: it is not known yet, `problem` says why.
    void setRelease(const models::HelmRelease *release, const QString &problem);
    [[nodiscard]] CodeView *code() const { return m_code; }
    /// Given or computed.
    [[nodiscard]] QComboBox *choice() const { return m_choice; }

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void setRevealed(bool revealed);
    void showText();

    What m_what;
    QComboBox *m_choice;
    QToolButton *m_reveal;
    QLabel *m_note;
    CodeView *m_code;
    QByteArray m_given;
    QByteArray m_computed;
    QByteArray m_manifest;
    base::Question<QString> m_question;
    bool m_has = false;
    bool m_revealed = false;
};

} // namespace nantian::views
