// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QDir>

#include <functional>

using namespace Qt::StringLiterals;

namespace nantian::app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Tr::tr("Native desktop dashboard for Kubernetes."));
    parser.addOptions({
        {u"kubeconfig"_s, Tr::tr("Use this kubeconfig instead of $KUBECONFIG or ~/.kube/config."),
         u"FILE"_s},
        {u"context"_s, Tr::tr("Open this context."), u"NAME"_s},
        {{u"n"_s, u"namespace"_s},
         Tr::tr("Show this namespace; may be given several times."),
         u"NAME"_s},
        {{u"A"_s, u"all-namespaces"_s}, Tr::tr("Show all namespaces.")},
        {u"demo"_s, Tr::tr("Start and open the demo cluster on this machine.")},
        {u"open"_s, Tr::tr("Open a kind, or one object of it: pods, deploy/web, overview."),
         u"KIND[/NAME]"_s},
        {u"theme"_s, Tr::tr("light or dark; otherwise as the system."), u"THEME"_s},
        {u"lang"_s, Tr::tr("en or zh_CN; otherwise as the system."), u"LANGUAGE"_s},
        {u"size"_s, Tr::tr("Size of the window, such as 1280x800."), u"WxH"_s},
        {u"screenshot"_s, Tr::tr("Write a PNG as soon as the view is read and painted, and exit."),
         u"FILE"_s},
        {{u"h"_s, u"help"_s}, Tr::tr("Show this help.")},
        {{u"v"_s, u"version"_s}, Tr::tr("Show the version.")},
    });
}

} // namespace

base::Result<Options> parseCommandLine(const QStringList &arguments, const QString &folder)
{
    using base::Error;
    QCommandLineParser parser;
    declare(parser);
    // `--open pods -A`: a word without a dash after all options would be a mistake.
    if (!parser.parse(arguments)) {
        return base::fail(Error::Code::Invalid, parser.errorText());
    }
    if (!parser.positionalArguments().isEmpty()) {
        return base::fail(Error::Code::Invalid,
                          Tr::tr("Unexpected argument “%1”; see nantian --help.")
                              .arg(parser.positionalArguments().first()));
    }
    const auto path = [&folder](const QString &given) {
        return given.isEmpty() ? QString() : QDir(folder).absoluteFilePath(given);
    };
    Options out;
    out.help = parser.isSet(u"help"_s);
    out.version = parser.isSet(u"version"_s);
    out.kubeconfig = path(parser.value(u"kubeconfig"_s));
    out.context = parser.value(u"context"_s);
    const QStringList namespaces = parser.values(u"namespace"_s);
    if (parser.isSet(u"all-namespaces"_s)) {
        out.scope = models::Scope();
    } else if (!namespaces.isEmpty()) {
        out.scope = models::Scope{false, namespaces};
    }
    out.demo = parser.isSet(u"demo"_s);
    if (out.demo && !out.kubeconfig.isEmpty()) {
        return base::fail(Error::Code::Invalid,
                          Tr::tr("--demo and --kubeconfig exclude each other."));
    }
    out.open = parser.value(u"open"_s);
    out.screenshot = path(parser.value(u"screenshot"_s));
    out.theme = parser.value(u"theme"_s);
    if (!QStringList{QString(), u"light"_s, u"dark"_s}.contains(out.theme)) {
        return base::fail(Error::Code::Invalid,
                          Tr::tr("The theme is light or dark, not “%1”.").arg(out.theme));
    }
    out.language = parser.value(u"lang"_s);
    if (!QStringList{QString(), u"en"_s, u"zh_CN"_s}.contains(out.language)) {
        return base::fail(Error::Code::Invalid,
                          Tr::tr("The language is en or zh_CN, not “%1”.").arg(out.language));
    }
    if (parser.isSet(u"size"_s)) {
        const QStringList parts = parser.value(u"size"_s).split(u'x');
        bool wide = false;
        bool high = false;
        const int width = parts.value(0).toInt(&wide);
        const int height = parts.value(1).toInt(&high);
        if (parts.size() != 2 || !wide || !high || width < 320 || height < 240 || width > 16384
            || height > 16384)
        {
            return base::fail(Error::Code::Invalid,
                              Tr::tr("The size is WIDTHxHEIGHT of at least 320x240, not “%1”.")
                                  .arg(parser.value(u"size"_s)));
        }
        out.size = QSize(width, height);
    }
    return out;
}

QString helpText()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}

} // namespace nantian::app
