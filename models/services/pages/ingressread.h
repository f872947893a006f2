// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <QByteArrayList>
#include <QString>

namespace nantian::models::pages {

/// One way through an Ingress. Pure, any thread.
struct Route
{
    bool isDefault = false; ///< spec.defaultBackend
    QString host;           ///< "*": every one
    QString path;
    QString pathType;
    QByteArray service; ///< empty: `resource`
    QString port;       ///< of the Service: its number or name
    bool portIsName = false;
    QString resource; ///< "StorageBucket/static"
};

/// In the order of the object, the default backend last.
[[nodiscard]] QList<Route> readRoutes(const kube::Object &ingress);
/// Names of the TLS Secrets, each once.
[[nodiscard]] QByteArrayList tlsSecrets(const kube::Object &ingress);
/// spec.ingressClassName, or the annotation that came before it; empty: none.
[[nodiscard]] QByteArray ingressClass(const kube::Object &ingress);
[[nodiscard]] bool isDefaultClass(const kube::Object &ingressClass);
/// "192.0.2.1, lb.example.com".
[[nodiscard]] QString ingressAddresses(const kube::Object &ingress);

} // namespace nantian::models::pages
