// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/kubectlbutton.h"

#include "views/theme/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

struct KubectlButtonTr
{
    Q_DECLARE_TR_FUNCTIONS(KubectlButton)
};

} // namespace

QPushButton *addKubectlButton(QDialogButtonBox *box, std::function<QStringList()> commands)
{
    QPushButton *button = box->addButton(KubectlButtonTr::tr("Copy as kubectl"),
                                         QDialogButtonBox::HelpRole); // at the far side
    button->setIcon(actionIcon("copy"_L1));
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, button,
                     [button, commands = std::move(commands)] {
                         const QStringList all = commands();
                         QGuiApplication::clipboard()->setText(all.join(u'\n'));
                         button->setText(KubectlButtonTr::tr("Copied"));
                         button->setToolTip(plainTip(safe(all.join(u"; "_s))));
                     });
    return button;
}

} // namespace nantian::views
