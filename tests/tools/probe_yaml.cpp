// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe_yaml.h"

#include "services/yaml.h"

#include <QFile>

#include <istream>
#include <ostream>
#include <string>

namespace nantian::probe {

int runYaml(std::istream &in, std::ostream &out)
{
    for (std::string line; std::getline(in, line);) {
        QFile file(QString::fromStdString(line));
        if (!file.open(QIODevice::ReadOnly)) {
            out << "error\tcannot be read\n";
            continue;
        }
        const auto documents = models::parseYaml(file.readAll());
        if (!documents) {
            out << "error\t" << documents.error().error.detail.simplified().toStdString() << '\n';
            continue;
        }
        out << "ok";
        for (const models::YamlDocument &document : *documents) {
            out << '\t' << document.json.toStdString();
        }
        out << '\n';
    }
    return 0;
}

} // namespace nantian::probe
