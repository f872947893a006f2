// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/welcomepage.h"

#include "views/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kColumn = 560;
constexpr int kLogo = 72;
constexpr int kPasteLines = 8;
constexpr float kTint = 0.18F; ///< of the line that is wrong

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_lead(plain(tr("No kubeconfig was found. Where is your cluster?"), this))
    , m_problem(plain({}, this))
    , m_pasteProblem(plain({}, this))
    , m_file(new QPushButton(actionIcon("open"_L1), tr("Open a kubeconfig file…"), this))
    , m_text(new QPlainTextEdit(this))
    , m_paste(new QPushButton(actionIcon("paste"_L1), tr("Use the pasted kubeconfig"), this))
    , m_demo(new QPushButton(actionIcon("play"_L1), tr("Start the demo cluster"), this))
    , m_progress(new QProgressBar(this))
    , m_progressText(plain({}, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window); // on which fields and buttons stand out
    auto *column = new QWidget(this);
    column->setFixedWidth(qMax(kColumn, fontMetrics().averageCharWidth() * 76));
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(kGap);

    auto *head = new QHBoxLayout;
    head->setSpacing(2 * kGap);
    auto *logo = new QLabel(column);
    logo->setPixmap(
        QIcon(u":/icons/nantian.svg"_s).pixmap(QSize(kLogo, kLogo), devicePixelRatioF()));
    head->addWidget(logo);
    auto *titles = new QVBoxLayout;
    auto *title = new QLabel(u"Nantian"_s, column);
    title->setFont(headingFont(font(), 2));
    titles->addStretch();
    titles->addWidget(title);
    titles->addWidget(m_lead);
    titles->addStretch();
    head->addLayout(titles, 1);
    lines->addLayout(head);
    lines->addWidget(m_problem);
    lines->addSpacing(kGap);

    const auto heading = [&](const QString &text, const QString &explanation) {
        auto *label = new QLabel(text, column);
        label->setFont(headingFont(font()));
        lines->addSpacing(kGap);
        lines->addWidget(label);
        auto *small = plain(explanation, column);
        small->setForegroundRole(QPalette::PlaceholderText);
        lines->addWidget(small);
    };
    const auto left = [&](QWidget *widget) {
        auto *line = new QHBoxLayout;
        line->addWidget(widget);
        line->addStretch();
        lines->addLayout(line);
    };
    heading(tr("A file"),
            tr("As kubectl uses it. Programs it names for logging in are shown before they run."));
    left(m_file);
    heading(tr("A paste"), tr("The text of a kubeconfig. It is kept in a file only you can read."));
    m_text->setPlaceholderText(u"apiVersion: v1\nkind: Config\nclusters: …"_s);
    m_text->setFont(monospaceFont());
    m_text->setAccessibleName(tr("Text of a kubeconfig"));
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * kPasteLines + 3 * kUnit);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap); // a line is a line of the sentence about it
    lines->addWidget(m_text);
    lines->addWidget(m_pasteProblem);
    left(m_paste);
    heading(
        tr("The demo cluster"),
        tr("A real Kubernetes control plane on this machine, on loopback only, with samples to try "
           "everything on. It runs app/demo/cluster up; the first start builds it from source and "
           "takes some minutes. app/demo/cluster down removes it."));
    left(m_demo);
    lines->addWidget(m_progress);
    lines->addWidget(m_progressText);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(kUnit);
    m_problem->hide();
    m_pasteProblem->hide();
    m_progress->hide();
    m_progressText->hide();
    m_paste->setEnabled(false);

    auto *across = new QHBoxLayout;
    across->addStretch();
    across->addWidget(column);
    across->addStretch();
    auto *content = new QWidget;
    auto *down = new QVBoxLayout(content);
    down->addStretch(1);
    down->addLayout(across);
    down->addStretch(2);
    auto *scroll = new QScrollArea(this); // for large text in a low window
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_file, &QPushButton::clicked, this, &WelcomePage::fileRequested);
    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_paste->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
        setPasteProblem({}, 0); // it was about another text
    });
    connect(m_paste, &QPushButton::clicked, this, [this] { Q_EMIT pasted(m_text->toPlainText()); });
}

void WelcomePage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_lead->setVisible(sentence.isEmpty()); // one was found: the sentence is about it
    colourProblems();
}

void WelcomePage::setPasteProblem(const QString &sentence, int line)
{
    m_pasteProblem->setText(sentence);
    m_pasteProblem->setVisible(!sentence.isEmpty());
    colourProblems();
    markLine(line);
}

void WelcomePage::setPasteTaken() { m_text->clear(); }

void WelcomePage::markLine(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = m_text->document()->findBlockByNumber(line - 1);
    if (line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        QColor tint = healthColor(store::Health::Failed, palette());
        tint.setAlphaF(kTint);
        mark.format.setBackground(tint);
        marks.append(mark);
        m_text->setTextCursor(mark.cursor);
        m_text->setFocus();
    }
    m_text->setExtraSelections(marks);
}

void WelcomePage::colourProblems()
{
    QPalette failed = palette();
    failed.setColor(m_problem->foregroundRole(), healthColor(store::Health::Failed, palette()));
    m_problem->setPalette(failed);
    m_pasteProblem->setPalette(failed);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colourProblems();
    }
}

void WelcomePage::setBusy(bool busy)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_file, m_text, m_demo}) {
        widget->setEnabled(!busy);
    }
    m_paste->setEnabled(!busy && !m_text->toPlainText().trimmed().isEmpty());
    m_progress->setVisible(busy);
}

void WelcomePage::setDemoProgress(const QString &line)
{
    setBusy(true);
    m_progressText->setText(line);
    m_progressText->setVisible(true);
}

void WelcomePage::setDemoDone(const QString &problem)
{
    setBusy(false);
    m_progressText->setText(problem);
    m_progressText->setVisible(!problem.isEmpty());
}

} // namespace nantian::views
