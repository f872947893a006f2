// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// nantian-bench-editor [MEGABYTES]
// The YAML editor's text view with a List of Deployments (5 MB), beside a bare QPlainTextEdit with
// the same text: until it is painted, and key presses until they are painted, while the text is
// still being read for its colours and after. Processor time of the GUI thread, in milliseconds;
// one JSON object on standard output.
#include "meter.h"

#include "views/pages/codehighlighter.h"
#include "views/pages/codeview.h"
#include "views/theme/theme.h"

#include <QJsonDocument>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>
#include <ctime>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace nantian;

namespace {

constexpr int kKeys = 200;

/// Processor time of this thread in nanoseconds: what others do at the same time is not in it.
qint64 threadNs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

QString deployments(qsizetype characters)
{
    QString out = u"apiVersion: v1\nkind: List\nitems:\n"_s;
    for (int i = 0; out.size() < characters; ++i) {
        out +=
            u"- apiVersion: apps/v1\n  kind: Deployment\n  metadata:\n    name: deploy-%1\n"
            "    namespace: shop\n    labels:\n      app.kubernetes.io/name: web-%1\n  spec:\n"
            "    replicas: 3\n    template:\n      spec:\n        containers:\n"
            "        - name: web\n          image: registry.example.com/shop/web:1.%1\n"
            "          command: [\"sh\", \"-c\", \"sleep 3600\"]\n          # a comment\n"_s.arg(i);
    }
    return out;
}

template <class View>
double shows(View &view, const QString &text)
{
    view.setLineWrapMode(QPlainTextEdit::NoWrap);
    view.resize(1000, 700);
    view.show();
    QCoreApplication::processEvents();
    const qint64 before = threadNs();
    view.setPlainText(text);
    view.viewport()->repaint();
    return static_cast<double>(threadNs() - before) / 1e6;
}

QJsonObject types(QPlainTextEdit &view, int line)
{
    view.setTextCursor(QTextCursor(view.document()->findBlockByNumber(line)));
    view.centerCursor();
    view.viewport()->repaint();
    bench::Samples keys;
    for (int i = 0; i < kKeys; ++i) {
        const bool ends = i % 20 == 19;
        QKeyEvent press(QEvent::KeyPress, ends ? Qt::Key_Return : Qt::Key_A, Qt::NoModifier,
                        ends ? u"\r"_s : u"a"_s);
        const qint64 before = threadNs();
        QCoreApplication::sendEvent(&view, &press);
        view.repaint();
        view.viewport()->repaint();
        keys.add(threadNs() - before);
        QCoreApplication::processEvents();
    }
    return keys.summary();
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    views::applyTheme(qApp, views::ThemeChoice::Light);
    const int megabytes = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 5;
    const QString text = deployments(qsizetype(megabytes) * 1024 * 1024);
    QJsonObject out;
    {
        QPlainTextEdit bare;
        out.insert(u"bareShow"_s, shows(bare, text));
        out.insert(u"bareKey"_s, types(bare, bare.blockCount() / 2));
    }
    views::CodeView code;
    out.insert(u"show"_s, shows(code, text));
    bench::Samples slices;
    while (code.isLoading()) {
        const qint64 begun = threadNs();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
        slices.add(threadNs() - begun);
    }
    out.insert(u"loadSlice"_s, slices.summary());
    out.insert(u"lines"_s, code.blockCount());
    out.insert(u"keyWhileReading"_s, types(code, code.blockCount() / 2));
    const qint64 before = threadNs();
    while (!code.highlighter()->isDone()) {
        QCoreApplication::processEvents();
    }
    out.insert(u"readRest"_s, static_cast<double>(threadNs() - before) / 1e6);
    out.insert(u"key"_s, types(code, code.blockCount() / 2));
    const qint64 copied = threadNs();
    const QString copy = code.document()->toRawText();
    out.insert(u"copy"_s, static_cast<double>(threadNs() - copied) / 1e6);
    std::cout << QJsonDocument(out).toJson(QJsonDocument::Compact).constData() << std::endl;
    return copy.isEmpty() ? 1 : 0;
}
