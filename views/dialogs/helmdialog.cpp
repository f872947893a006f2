// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/helmdialog.h"

#include "views/pages/codeview.h"
#include "views/pages/manifestreview.h"
#include "views/pages/messagebar.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kWidthInCharacters = 170;
constexpr int kHeightInLines = 42;

QToolButton *toolButton(QLatin1StringView icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(actionIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

HelmDialog::HelmDialog(models::Cluster *cluster, models::HelmTool *tool,
                       const models::HelmRelease *current, const QString &values,
                       const QByteArray &ns, bool typed, QWidget *parent)
    : QDialog(parent)
    , m_cluster(cluster)
    , m_tool(tool)
    , m_before(current ? *current : models::HelmRelease())
    , m_name(new QLineEdit(this))
    , m_ns(new QLineEdit(this))
    , m_createNamespace(new QCheckBox(tr("Create the namespace if it does not exist"), this))
    , m_chart(new QLineEdit(this))
    , m_version(new QLineEdit(this))
    , m_values(new CodeView(this))
    , m_review(new ManifestReview(cluster, this))
    , m_message(new MessageBar(this))
    , m_show(new QPushButton(actionIcon("difference"_L1), tr("Show the difference"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isInstall() ? tr("Install a Helm chart")
                               : tr("Upgrade %1").arg(safe(m_before.name)));
    const QString verb = isInstall() ? tr("Install") : tr("Upgrade");

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(buildForm(ns));
    splitter->addWidget(m_review);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kMargin);
    column->addWidget(headingLabel(windowTitle(), this));
    column->addWidget(splitter, 1);
    column->addWidget(m_message);
    if (typed) {
        m_typed = new QLineEdit(this);
        column->addWidget(textLabel(tr("Type the name of the release to confirm:"), this));
        m_typed->setAccessibleName(tr("Type the name of the release to confirm:"));
        column->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &HelmDialog::updateButtons);
    }
    column->addWidget(buttons);

    connect(m_show, &QPushButton::clicked, this, &HelmDialog::preview);
    connect(m_review, &ManifestReview::ready, this, [this] {
        if (const int refused = m_review->refused(); refused > 0) {
            m_message->tell(store::Health::Failed,
                            tr("The server refuses %n object(s) of this: helm would stop there and "
                               "leave the release failed.",
                               nullptr, refused));
        }
        updateButtons();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT confirmed(change());
        accept();
    });
    m_values->setPlainText(values);
    connect(m_values, &QPlainTextEdit::textChanged, this, &HelmDialog::outdate);
    m_accept->setAutoDefault(false);
    m_show->setAutoDefault(false);
    m_review->setPlaceholder(tr("What would change stands here before anything is written."));
    resize(fontMetrics().averageCharWidth() * kWidthInCharacters,
           fontMetrics().lineSpacing() * kHeightInLines);
    updateButtons();
}

QWidget *HelmDialog::buildForm(const QByteArray &ns)
{
    auto *side = new QWidget(this);
    auto *form = new QVBoxLayout(side);
    form->setContentsMargins(0, 0, kGap, 0);
    form->setSpacing(kGap);
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(kMargin);
    facts->setVerticalSpacing(kGap);
    auto *cluster = textLabel(safe(m_cluster->context().name), side);
    QFont bold = cluster->font();
    bold.setBold(true);
    cluster->setFont(bold);
    QPalette colours = cluster->palette();
    colours.setColor(QPalette::WindowText, contextColor(m_cluster->context().name, palette()));
    cluster->setPalette(colours);
    facts->addRow(tr("Cluster"), cluster);
    m_ns->setText(safe(isInstall() ? ns : m_before.ns));
    m_name->setText(safe(m_before.name));
    m_name->setPlaceholderText(tr("Name of the release"));
    for (QLineEdit *field : {m_ns, m_name}) {
        field->setReadOnly(!isInstall());
        field->setFrame(isInstall());
        connect(field, &QLineEdit::textChanged, this, &HelmDialog::outdate);
    }
    facts->addRow(tr("Namespace"), m_ns);
    if (isInstall()) {
        facts->addRow(QString(), m_createNamespace);
    }
    m_createNamespace->setVisible(isInstall());
    facts->addRow(tr("Release"), m_name);
    m_chart->setPlaceholderText(
        keepsChart() ? tr("%1, as the release keeps it").arg(safe(m_before.chartTitle()))
                     : tr("Folder, archive, repo/name or oci://…"));
    m_chart->setAccessibleName(tr("Chart"));
    auto *chart = new QHBoxLayout;
    chart->setSpacing(kUnit);
    chart->addWidget(m_chart, 1);
    QToolButton *folder = toolButton("open"_L1, tr("Folder…"), side);
    QToolButton *archive = toolButton("open"_L1, tr("Archive…"), side);
    chart->addWidget(folder);
    chart->addWidget(archive);
    facts->addRow(tr("Chart"), chart);
    m_version->setPlaceholderText(tr("Of a chart from a repository; empty: the newest"));
    facts->addRow(tr("Version"), m_version);
    form->addLayout(facts);
    form->addWidget(faintLabel(tr("Values, which take the place of those given before"), side));
    m_values->setAccessibleName(tr("Values"));
    form->addWidget(m_values, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_show);
    row->addStretch();
    form->addLayout(row);
    for (QLineEdit *field : {m_chart, m_version}) {
        connect(field, &QLineEdit::textChanged, this, &HelmDialog::outdate);
    }
    connect(m_createNamespace, &QCheckBox::toggled, this, &HelmDialog::outdate);
    connect(folder, &QToolButton::clicked, this, &HelmDialog::chooseFolder);
    connect(archive, &QToolButton::clicked, this, &HelmDialog::chooseArchive);
    return side;
}

bool HelmDialog::keepsChart() const
{
    return !m_before.chartJson.isEmpty() && !m_before.hasSubcharts;
}

void HelmDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of a chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_chart, &QLineEdit::setText);
    dialog->open();
}

void HelmDialog::chooseArchive()
{
    auto *dialog = new QFileDialog(this, tr("Archive of a chart"), {},
                                   tr("Charts (*.tgz *.tar.gz)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_chart, &QLineEdit::setText);
    dialog->open();
}

models::HelmChange HelmDialog::change() const
{
    models::HelmChange out;
    out.verb = isInstall() ? models::HelmChange::Verb::Install : models::HelmChange::Verb::Upgrade;
    out.ns = isInstall() ? m_ns->text().trimmed().toUtf8() : m_before.ns;
    out.release = isInstall() ? m_name->text().trimmed().toUtf8() : m_before.name;
    out.chart = m_chart->text().trimmed();
    out.version = m_version->text().trimmed();
    out.keptChart = m_before.chartJson;
    out.values = m_values->text();
    out.createNamespace = m_createNamespace->isChecked();
    return out;
}

/// What is shown is no longer what would be done.
void HelmDialog::outdate()
{
    m_question.drop();
    if (m_isCurrent) {
        m_review->setPlaceholder(tr("Something was changed since. Show the difference again."));
    }
    m_isCurrent = false;
    m_message->clear();
    updateButtons();
}

void HelmDialog::preview()
{
    m_message->clear();
    m_isCurrent = false;
    m_review->setPlaceholder(tr("Asking helm and the server what would change…"));
    m_question.ask(
        m_tool->preview(change()), this,
        [this](const base::Result<models::HelmRelease> &release) { onPreview(release); });
    updateButtons();
}

void HelmDialog::onPreview(const base::Result<models::HelmRelease> &release)
{
    if (!release) {
        m_review->setPlaceholder(tr("What would change is not known."));
        m_message->tell(store::Health::Failed, base::errorSentence(release.error()));
    } else {
        m_isCurrent = true;
        m_review->compareAndTry(tr("As it is installed"), m_before.manifest,
                                isInstall() ? tr("After the install") : tr("After the upgrade"),
                                release->manifest, change().ns);
    }
    updateButtons();
}

void HelmDialog::updateButtons()
{
    const bool isFilled = !m_ns->text().trimmed().isEmpty() && !m_name->text().trimmed().isEmpty()
        && (keepsChart() || !m_chart->text().trimmed().isEmpty());
    const bool isSeen = m_isCurrent && m_review->isReady();
    m_show->setEnabled(isFilled && !m_question.isWaiting() && !m_isCurrent);
    m_show->setToolTip(isFilled ? QString() : tr("Name, namespace and chart are needed."));
    m_accept->setEnabled(isSeen && (!m_typed || m_typed->text() == m_name->text().trimmed()));
    const QString verb = isInstall() ? tr("Install") : tr("Upgrade");
    //: %1 a verb on a button, %2 what it would change: "1 to create, 2 to change"
    m_accept->setText(isSeen ? tr("%1 (%2)").arg(verb, m_review->summary()) : verb);
    m_accept->setToolTip(isSeen ? QString() : tr("Show the difference first."));
}

} // namespace nantian::views
