// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// nantian-probe: the model layer without any window, for tests and measurements.
//   nantian-probe [--kubeconfig F] [--context C] COMMAND ...
#include "probe_cluster.h"
#include "probe_local.h"
#include "probe_table.h"
#include "probe_yaml.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace nantian;

namespace {

constexpr const char *kUsage = R"(usage: nantian-probe [--kubeconfig F] [--context C] COMMAND
  table KIND [-n NS|-A] [--tsv] [--column JSONPATH]...
                                     what the table model holds once synced
  table KIND --file LIST.json [--now SECONDS]  the same from a saved List, as of that time
  watch KIND [-n NS|-A]              batches as JSON lines; of several clusters with --context twice
  logs TARGET [-n NS] [-c CONTAINER] [--tail N] [--previous] [--no-follow]
  scale KIND/NAME --replicas N -n NS
  set-image KIND/NAME CONTAINER=IMAGE... -n NS
  undo KIND/NAME [--to-revision N] -n NS
  restart KIND/NAME -n NS
  pause | resume KIND/NAME -n NS     the rollout of a Deployment
  rollout KIND/NAME -n NS            where it stands, as JSON
  relations KIND NAME [-n NS]        owners, what it owns, uses and is used by, as TSV
  page KIND/NAME -n NS               what its page tells, as text
  why KIND NAME -n NS                the cause why it is not well, a tab, and the sentence
  delete KIND/NAME -n NS
  apply -f FILE [-n NS] [--take FIELD]... [--leave FIELD]... [--opened FILE]
  diff ...                           what apply would change, a JSON line a document, values revealed
  check -f FILE                      what in it does not fit the server's schemas
  config                             what the kubeconfig resolves to, as JSON
  quantity | age                     a value a line from standard input
  yaml                               what is in the files named by lines of standard input, as JSON
)";

int usage()
{
    std::fputs(kUsage, stderr);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"nantian-probe"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(NANTIAN_VERSION));
    QStringList args = QCoreApplication::arguments().mid(1);

    probe::Target target;
    while (args.size() >= 2 && args.first().startsWith(u"--"_s)) {
        const QString option = args.takeFirst();
        if (option == u"--kubeconfig"_s) {
            target.kubeconfig = args.takeFirst();
        } else if (option == u"--context"_s) {
            target.contexts += args.takeFirst();
        } else {
            return usage();
        }
    }
    if (args.isEmpty()) {
        return usage();
    }
    const QString command = args.takeFirst();
    if (command == u"quantity"_s) {
        return probe::runQuantity(std::cin, std::cout);
    }
    if (command == u"age"_s) {
        return probe::runAge(std::cin, std::cout);
    }
    if (command == u"yaml"_s) {
        return probe::runYaml(std::cin, std::cout);
    }
    if (command == u"config"_s) {
        return probe::runConfig(target.kubeconfig, std::cout, std::cerr);
    }
    if (command == u"table"_s && args.contains(u"--file"_s)) {
        const int code = probe::runSavedTable(args);
        return code == probe::kBadUsage ? usage() : code;
    }
    const int code = probe::runOnCluster(target, command, args);
    return code == probe::kBadUsage ? usage() : code;
}
