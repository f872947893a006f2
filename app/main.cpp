// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace nantian;

namespace {

/// Sentences of ours and of Qt in the language asked for, else the system's.
void installTranslators(QApplication *application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    auto *own = new QTranslator(application);
    // English has a file of its own for numbers ("1 pod", "2 pods"): also where the system's
    // language is "C" or one we do not speak.
    if (own->load(locale, u"nantian"_s, u"_"_s, u":/i18n"_s)
        || own->load(u"nantian_en"_s, u":/i18n"_s))
    {
        application->installTranslator(own);
    }
    auto *qt = new QTranslator(application);
    if (locale.language() != QLocale::English
        && qt->load(locale, u"qtbase"_s, u"_"_s,
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    {
        application->installTranslator(qt);
    }
}

/// The offscreen platform says of every window that it cannot bound its size: true, and of no use
/// to who wants a picture.
void quietHandler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message != "This plugin does not support propagateSizeHints()"_L1) {
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
    }
}

int complain(const base::Error &error)
{
    std::fprintf(stderr, "nantian: %s\n", qPrintable(error.detail));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    // --version and --help need no screen.
    for (int i = 1; i < argc; ++i) {
        const QLatin1StringView argument(argv[i]);
        if (argument == "--version"_L1 || argument == "-v"_L1) {
            std::printf("nantian %s\n", NANTIAN_VERSION);
            return 0;
        }
        if (argument == "--help"_L1 || argument == "-h"_L1) {
            const QCoreApplication core(argc, argv);
            std::printf("%s", qPrintable(app::helpText()));
            return 0;
        }
    }

    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(NANTIAN_VERSION));
    QGuiApplication::setDesktopFileName(u"org.nantian.Nantian"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/nantian.svg"_s));

    views::applyFont(&application);
    if (QGuiApplication::platformName() == "offscreen"_L1) {
        qInstallMessageHandler(quietHandler);
    }

    views::Settings settings;
    const auto parsed = app::parseCommandLine(QApplication::arguments(), QDir::currentPath());
    installTranslators(&application,
                       parsed && !parsed->language.isEmpty() ? parsed->language
                                                             : settings.language());
    // Once more: now its sentences are in the user's language.
    const auto options = app::parseCommandLine(QApplication::arguments(), QDir::currentPath());
    if (!options) {
        return complain(options.error());
    }
    if (options->screenshot.isEmpty()
        && app::SingleInstance::handOver(QApplication::arguments(), QDir::currentPath()))
    {
        return 0;
    }
    app::Application nantian(*options, &settings);
    nantian.start();
    return QApplication::exec();
}
