// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <QByteArray>

#include <string_view>

namespace nantian::models {

/// The annotation in which kubectl apply keeps the whole object, for a Secret with its values.
inline constexpr char kLastApplied[] = "kubectl.kubernetes.io/last-applied-configuration";

/// A core Secret.
[[nodiscard]] bool isSecret(const kube::Object &object);
/// A list of core Secrets; its items leave their kind out.
[[nodiscard]] bool isSecretList(const kube::Object &object);
/// Appends the JSON string "•••• (12 bytes)" in place of a secret text: its bytes or, if it is
/// `encoded`, those after base64. `changed` adds that word.
void appendMasked(QByteArray &out, std::string_view text, bool encoded, bool changed = false);

/// Which values of an object are secret, step by step from its root: the same walk for whole
/// objects and for parts of them. What is unsure is secret.
class SecretMask
{
public:
    SecretMask() = default; ///< nothing is
    /// For a core Secret, a SecretList or a List that holds one; nothing is secret in others.
    [[nodiscard]] static SecretMask of(const kube::Object &object);
    /// What either of two objects makes secret.
    [[nodiscard]] SecretMask operator|(SecretMask other) const;

    [[nodiscard]] bool isActive() const { return m_at != At::Nothing; }
    /// This value, standing here, is secret as a whole; so is what should be a map of secret values
    /// and is none.
    [[nodiscard]] bool hides(const kube::Object &value) const;
    /// For a member or (name empty) an item of the value here.
    [[nodiscard]] SecretMask child(std::string_view name) const;
    /// Compact JSON of the value here with secret ones as "•••• (12 bytes)", and as "•••• (12
    /// bytes, changed)" where something else stood in `before` (may be null; items by position).
    /// True in `masked` when there was any.
    [[nodiscard]] QByteArray json(const kube::Object &value, const kube::Object *before,
                                  bool &masked) const;

private:
    enum class At : quint8 {
        Nothing,
        Root,
        Items,
        Data,
        StringData,
        Metadata,
        Annotations,
        Encoded,
        Plain,
    };
    explicit SecretMask(At at) : m_at(at) { }
    void append(QByteArray &out, const kube::Object &value, const kube::Object *before,
                bool &masked) const;

    At m_at = At::Nothing;
};

} // namespace nantian::models
