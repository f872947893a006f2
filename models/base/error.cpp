// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::base::Error)
};

/// A server's text inside one of our sentences: one line, no full stop, not a whole page.
QString quoted(const QString &text)
{
    constexpr qsizetype kLongest = 400;
    QString out = text.trimmed();
    while (out.endsWith(u'.')) {
        out.chop(1);
    }
    if (out.size() > kLongest) {
        out = out.left(kLongest) + u'\u2026';
    }
    return safeText(out.simplified());
}

bool mentions(const Error &error, std::initializer_list<QLatin1StringView> words)
{
    // What follows the first line are facts, in others' words.
    const QString said = error.detail.section(u'\n', 0, 0);
    return std::ranges::any_of(
        words, [&](QLatin1StringView word) { return said.contains(word, Qt::CaseInsensitive); });
}

/// What it happened to, as the sentence names it.
QString subject(const Error &error)
{
    //: Stands where the name of a server or an object would stand, at the beginning of a sentence
    //: too
    return error.target.isEmpty() ? Tr::tr("The server") : quoted(error.target);
}

QString object(const Error &error)
{
    //: Stands where the name of a server or an object would stand, inside a sentence
    return error.target.isEmpty() ? Tr::tr("the server") : quoted(error.target);
}

/// One of two templates, %1 the thing and %2 the server's words: the shorter when there are none.
QString withDetail(const QString &thing, const QString &detail, const QString &with,
                   const QString &without)
{
    const QString words = quoted(detail);
    return words.isEmpty() ? without.arg(thing) : with.arg(thing, words);
}

QString networkSentence(const Error &error)
{
    if (error.reason == "ProxyRefused"_L1 || error.reason == "ProxyFailed"_L1
        || mentions(error, {"proxy"_L1}))
    {
        return Tr::tr(
                   "Cannot reach %1 through the proxy. Check proxy-url in the kubeconfig and the "
                   "proxy variables of the environment.")
            .arg(object(error));
    }
    if (error.reason == "NameResolution"_L1
        || mentions(error,
                    {"resolve host"_L1, "name or service not known"_L1, "host not found"_L1}))
    {
        return Tr::tr(
                   "The address of %1 cannot be found. Check the server's name in the kubeconfig, "
                   "the network and the VPN.")
            .arg(object(error));
    }
    if (mentions(error, {"refused"_L1, "couldn't connect"_L1, "could not connect"_L1})) {
        return Tr::tr(
                   "%1 does not accept connections. Check that the API server is running and that "
                   "its address and port are right.")
            .arg(subject(error));
    }
    return Tr::tr("The connection to %1 broke. Check the network and the VPN.").arg(object(error));
}

QString tlsSentence(const Error &error)
{
    if (mentions(error, {"not yet valid"_L1})) {
        return Tr::tr(
                   "The certificate of %1 is not valid yet. Check the clocks of this computer and "
                   "of the server.")
            .arg(object(error));
    }
    if (mentions(error,
                 {"certificate required"_L1, "bad certificate"_L1, "alert certificate"_L1,
                  "alert unknown ca"_L1}))
    {
        return Tr::tr("%1 does not accept the client certificate of this kubeconfig. It may have "
                      "expired: get a new one from whoever made the kubeconfig.")
            .arg(subject(error));
    }
    if (mentions(error, {"expired"_L1})) {
        return Tr::tr("The certificate of %1 has expired. It must be renewed on the server.")
            .arg(object(error));
    }
    if (mentions(error,
                 {"subject name"_L1, "hostname"_L1, "host name"_L1, "does not match"_L1,
                  "ip address mismatch"_L1}))
    {
        return Tr::tr(
                   "The certificate of %1 was made for another name. Check the server's address in "
                   "the kubeconfig, or set tls-server-name there.")
            .arg(object(error));
    }
    if (mentions(error,
                 {"self-signed"_L1, "self signed"_L1, "issuer"_L1, "unknown ca"_L1,
                  "unable to verify"_L1, "unknown authority"_L1}))
    {
        return Tr::
            tr("The certificate of %1 is not signed by an authority that the kubeconfig trusts. "
               "Check certificate-authority in the kubeconfig; somebody may be in between.")
                .arg(object(error));
    }
    if (mentions(error, {"private key"_L1, "client certificate"_L1, "key values mismatch"_L1})) {
        return Tr::tr(
            "The client certificate or its key cannot be used. Check client-certificate and "
            "client-key in the kubeconfig.");
    }
    return withDetail(
        object(error), error.detail.section(u'\n', 0, 0),
        Tr::tr("A secure connection to %1 is not possible: %2. Check the certificates in "
               "the kubeconfig."),
        Tr::tr("A secure connection to %1 is not possible. Check the certificates in the "
               "kubeconfig."));
}

/// The last line a failed program wrote, which mostly says why.
QString lastLine(const QString &text)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    return lines.isEmpty() ? QString() : lines.last();
}

QString unauthorizedSentence(const Error &error)
{
    const QString program = quoted(error.target);
    if (error.reason == "ExecNotFound"_L1) {
        return Tr::tr(
                   "The program %1, which makes the credentials for this context, was not found. "
                   "Install it, or correct its command in the kubeconfig.")
            .arg(program);
    }
    if (error.reason == "ExecFailed"_L1) {
        return withDetail(
            program, lastLine(error.detail),
            Tr::tr("The program %1, which makes the credentials for this context, failed: "
                   "%2. Run it in a terminal to see more."),
            Tr::tr("The program %1, which makes the credentials for this context, failed. "
                   "Run it in a terminal to see more."));
    }
    if (error.reason == "ExecTimeout"_L1) {
        return Tr::
            tr("The program %1, which makes the credentials for this context, did not finish in "
               "time. Run it in a terminal to see what it waits for.")
                .arg(program);
    }
    if (error.reason == "ExecInteractive"_L1) {
        return Tr::tr(
                   "The program %1, which makes the credentials for this context, insists on a "
                   "terminal (interactiveMode: Always). Set interactiveMode to IfAvailable in the "
                   "kubeconfig, or use another way to sign in.")
            .arg(program);
    }
    if (error.reason == "ExecOutput"_L1) {
        return withDetail(
            program, error.detail,
            Tr::tr("The program %1 gave no usable credentials: %2. Check its version and "
                   "apiVersion in the kubeconfig."),
            Tr::tr("The program %1 gave no usable credentials. Check its version and "
                   "apiVersion in the kubeconfig."));
    }
    if (error.reason == "TokenFile"_L1) {
        return Tr::tr("The token file %1 cannot be read. Check tokenFile in the kubeconfig.")
            .arg(program);
    }
    return Tr::
        tr("%1 does not accept your credentials. They may have expired: sign in again, or get a "
           "new kubeconfig.")
            .arg(subject(error));
}

QString causesText(const Error &error)
{
    constexpr qsizetype kShown = 3;
    QStringList parts;
    for (const Cause &cause : error.causes.first(std::min(kShown, error.causes.size()))) {
        parts << (cause.field.isEmpty()
                      ? quoted(cause.message)
                      : QString(quoted(cause.field) + u": " + quoted(cause.message)));
    }
    return parts.join(u"; "_s);
}

QString conflictSentence(const Error &error)
{
    const bool owned = std::ranges::any_of(
        error.causes, [](const Cause &cause) { return cause.reason == "FieldManagerConflict"_L1; });
    if (owned) {
        return Tr::tr(
                   "Others own fields that you want to change in %1: %2. Take the fields over, or "
                   "leave them out.")
            .arg(object(error), causesText(error));
    }
    if (error.reason == "AlreadyExists"_L1) {
        return Tr::tr("%1 exists already. Choose another name, or change the one that is there.")
            .arg(subject(error));
    }
    if (error.reason == "Replaced"_L1) {
        return Tr::tr("%1 was deleted and made anew in the meantime. Look at it before you change "
                      "it.")
            .arg(subject(error));
    }
    if (error.reason == "Changed"_L1 && !error.causes.isEmpty()) {
        QStringList managers;
        for (const Cause &cause : error.causes.sliced(1)) {
            managers.append(quoted(cause.message));
        }
        const Cause &field = error.causes.first();
        //: of a field that is not there
        const QString value = field.message.isEmpty() ? Tr::tr("gone") : quoted(field.message);
        if (managers.isEmpty()) {
            //: %1 an object, %2 a field, %3 its value
            return Tr::tr("%1 was changed by somebody else in the meantime: %2 is %3 by now. Look "
                          "at it before you change it again.")
                .arg(subject(error), quoted(field.field), value);
        }
        //: %1 an object, %2 a field, %3 its value, %4 programs
        return Tr::tr("%1 was changed by somebody else in the meantime: %2 is %3 by now, set by "
                      "%4. Look at it before you change it again.")
            .arg(subject(error), quoted(field.field), value, managers.join(u", "_s));
    }
    return Tr::tr("%1 was changed by somebody else in the meantime. Read it again and repeat your "
                  "change.")
        .arg(subject(error));
}

/// Its last words without the word "Error".
QString helmSentence(const Error &error)
{
    const QStringList lines = withoutEscapeSequences(error.detail).split(u'\n', Qt::SkipEmptyParts);
    QString last = lines.isEmpty() ? QString() : lines.last().trimmed();
    for (const QString &line : lines) {
        if (line.startsWith("Error: "_L1)) {
            last = line.mid(7).trimmed();
        }
    }
    return Tr::tr("helm says: %1").arg(safeText(last));
}

QString invalidSentence(const Error &error)
{
    if (error.reason == "Twice"_L1) {
        //: %1 an object, %2 the number of a line
        return Tr::tr("%1 stands in this text already, in line %2: one would undo the other. Leave "
                      "one of them out.")
            .arg(subject(error), quoted(error.detail));
    }
    if (error.reason == "Paused"_L1) {
        return Tr::tr("The rollout of %1 is paused. Resume it first.").arg(object(error));
    }
    return withDetail(object(error), error.causes.isEmpty() ? error.detail : causesText(error),
                      Tr::tr("The request for %1 is not valid: %2. Correct it and try again."),
                      Tr::tr("The request for %1 is not valid. Correct it and try again."));
}

QString filterSentence(const Error &error)
{
    return error.code == Error::Code::Timeout
        ? Tr::tr("The pattern /%1/ is too slow, so that it finds nothing. Write it more exactly.")
              .arg(quoted(error.detail))
        : Tr::tr("The filter cannot be used: %1. The one before holds until it can.")
              .arg(quoted(error.detail));
}

QString rateSentence(const Error &error)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(error.retryAfter).count();
    return seconds > 0
        ? Tr::tr("The server is busy and asks for a pause of %1 s. Try again after that.")
              .arg(seconds)
        : Tr::tr("The server is busy. Try again in a moment.");
}

QString serverSentence(const Error &error)
{
    const QString status = error.httpStatus > 0 ? u"HTTP %1"_s.arg(error.httpStatus) : error.reason;
    const QString detail = quoted(error.detail.isEmpty() ? status : error.detail);
    return Tr::
        tr("The server failed on %1: %2. Try again; if it stays so, look at the API server's log.")
            .arg(object(error), detail.isEmpty() ? u"?"_s : detail);
}

QString forbiddenSentence(const Error &error)
{
    const QString words = quoted(error.detail);
    return words.isEmpty()
        ? Tr::tr("You are not allowed to do this with %1. Ask an administrator of the "
                 "cluster for the right to do it.")
              .arg(object(error))
        : Tr::tr("The server does not allow it: %1. Ask an administrator of the cluster "
                 "for the right to do it.")
              .arg(words);
}

QString notFoundSentence(const Error &error)
{
    if (!error.target.isEmpty()) {
        return Tr::tr("%1 is not there. It may have been deleted: refresh the view.")
            .arg(quoted(error.target));
    }
    const QString words = quoted(error.detail);
    if (error.reason == "NoEarlierRevision"_L1) {
        //: %1 the words of kubectl
        return Tr::tr("There is no earlier revision: %1.").arg(words);
    }
    if (error.reason == "NoRevision"_L1) {
        //: %1 the words of kubectl
        return Tr::tr("There is no such revision: %1.").arg(words);
    }
    return words.isEmpty()
        ? Tr::tr("There is no such thing on the server. Refresh the view.")
        : Tr::tr("There is no such thing on the server: %1. Refresh the view.").arg(words);
}

QString configSentence(const Error &error)
{
    if (!error.target.isEmpty()) {
        return withDetail(quoted(error.target), error.detail,
                          Tr::tr("%1 cannot be used: %2. Correct the kubeconfig."),
                          Tr::tr("%1 cannot be used. Correct the kubeconfig."));
    }
    const QString words = quoted(error.detail);
    return words.isEmpty() ? Tr::tr("The kubeconfig cannot be used. Correct it.")
                           : Tr::tr("The kubeconfig cannot be used: %1. Correct it.").arg(words);
}

QString sentence(const Error &error)
{
    if (error.reason == "Filter"_L1) {
        return filterSentence(error);
    }
    if (error.reason == "Helm"_L1) {
        return helmSentence(error);
    }
    if (error.reason == "NoHelm"_L1) {
        return Tr::tr("There is no program “helm” in the PATH. Install it from "
                      "https://helm.sh/docs/intro/install, or name it in NANTIAN_HELM.");
    }
    switch (error.code) {
    case Error::Code::Network:
        return networkSentence(error);
    case Error::Code::Timeout:
        return Tr::tr("%1 did not answer in time. Check the network and the VPN, then try again.")
            .arg(subject(error));
    case Error::Code::Tls:
        return tlsSentence(error);
    case Error::Code::Unauthorized:
        return unauthorizedSentence(error);
    case Error::Code::Forbidden:
        return forbiddenSentence(error);
    case Error::Code::NotFound:
        return notFoundSentence(error);
    case Error::Code::Conflict:
        return conflictSentence(error);
    case Error::Code::Gone:
        return Tr::tr("The server has forgotten the state that was asked for (%1). Read it again.")
            .arg(object(error));
    case Error::Code::Invalid:
        return invalidSentence(error);
    case Error::Code::RateLimited:
        return rateSentence(error);
    case Error::Code::ServerError:
        return serverSentence(error);
    case Error::Code::Parse:
        return withDetail(subject(error), error.detail, Tr::tr("%1 cannot be understood: %2."),
                          Tr::tr("%1 gave an answer that cannot be understood."));
    case Error::Code::Config:
        return configSentence(error);
    case Error::Code::Cancelled:
        return Tr::tr(
            "It was cancelled before it was finished. Start it again if you still want it.");
    case Error::Code::Unsupported:
        return withDetail(subject(error), error.detail, Tr::tr("%1 cannot do this: %2."),
                          Tr::tr("%1 cannot do this."));
    case Error::Code::Indeterminate:
        if (error.reason == "Done"_L1) {
            return Tr::tr("The connection broke before the server answered. %1 was read again, and "
                          "the change is there.")
                .arg(subject(error));
        }
        if (error.reason == "NotDone"_L1) {
            return Tr::tr("The connection broke before the server answered. %1 was read again, and "
                          "the change was not made. Repeat it if you still want it.")
                .arg(subject(error));
        }
        return Tr::
            tr("The connection broke before the server answered, so %1 may have been changed or "
               "not. Look at it again before you repeat the change.")
                .arg(object(error));
    case Error::Code::Io:
        return withDetail(subject(error), error.detail, Tr::tr("%1 cannot be read or written: %2."),
                          Tr::tr("%1 cannot be read or written."));
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace

QString errorSentence(const Error &error)
{
    // A template leaves a space for a Latin name; between two Chinese words none belongs.
    static const QRegularExpression between(u"(?<=\\p{Han}) (?=\\p{Han})"_s);
    return sentence(error).remove(between);
}

} // namespace nantian::base
