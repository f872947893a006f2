// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFont>
#include <QList>
#include <QString>
#include <QTranslator>

class QWidget;

namespace nantian::gui {

/// In which language and size of text pages are looked at.
struct Look
{
    QString language; ///< "en", "zh_CN"
    int percent = 100;
    bool operator==(const Look &) const = default;
};

/// Pictures of pages in both languages and themes, and in English with text of twice the size:
/// something is drawn, and no label or button is cut off. NANTIAN_SCREENS=FOLDER keeps them there
/// instead of <build>/screens.
class Screens
{
public:
    [[nodiscard]] static QList<Look> looks();

    /// False: the folder or a translation is not there.
    [[nodiscard]] bool load();
    /// What is made from now on speaks so. Texts are translated when they are made: true says that
    /// windows made before are to be made anew.
    [[nodiscard]] bool speak(const Look &look);
    /// Light and dark, with the popup that is open over it; a failure is the test's.
    void shoot(QWidget &widget, const QString &name);

private:
    QDir m_folder;
    Look m_look;
    QFont m_font;          ///< at 100 %
    QTranslator m_english; ///< plurals only
    QTranslator m_chinese;
    QTranslator m_qt; ///< Qt's own buttons in Chinese
};

} // namespace nantian::gui
