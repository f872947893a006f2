// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/parser.h"
#include "services/detailsread.h"

#include <QHash>

#include <memory>

namespace nantian::models::pages {

/// What is particular to pages that tell more than their object does: what else has to be read, and
/// what becomes of it. One file per kind (or family of kinds) in this folder, each giving a Page to
/// registry.cpp. Everything here is pure: any thread, tested with plain JSON.

inline constexpr int kListLimit = 500;

/// One question about what stands around an object. Lists are asked for with a limit: what is
/// beyond is told by Around::left().
struct Need
{
    QByteArray id;    ///< by which the answer is found
    QByteArray group; ///< "" for core
    QByteArray plural = {};
    QByteArray ns = {};    ///< empty: all namespaces, or a cluster-scoped kind
    QByteArray name = {};  ///< empty: a list
    QByteArray query = {}; ///< "labelSelector=app%3Dweb", percent-encoded
    /// In place of all above but the id: "/readyz?verbose". Its answer is text(), not JSON.
    QByteArray path = {};
    /// Metadata alone travels. Secrets are never asked for otherwise, but for `keep`.
    bool metadataOnly = false;
    /// Of one Secret: a key of its data that is public ("tls.crt"). The whole travels once for each
    /// of its versions; as it arrives all but that key and its type is forgotten.
    QByteArray keep = {};
    QByteArray kind = {};   ///< in place of the plural: all that a reference tells
    int limit = kListLimit; ///< of a list, or of a page of it
    int pages = 1;          ///< of a list are read at most, and answered as one
    /// A review (SelfSubjectRulesReview) that is POSTed to `path`: it asks, and changes nothing.
    /// Its answer is JSON.
    QByteArray review = {};
};

/// "labelSelector=..." of a metav1.LabelSelector or a plain map; empty where it selects nothing.
[[nodiscard]] QByteArray selectorQuery(const kube::Object &selector);
/// "fieldSelector=..." percent-encoded.
[[nodiscard]] QByteArray fieldQuery(const QByteArray &fields);

/// Pages of a list, or lists read one after the other, as one: the metadata is that of the last.
/// What is no list is left out.
[[nodiscard]] QByteArray joinedLists(const QByteArrayList &lists);
/// The query that reads on behind such an answer; empty: nothing is left.
[[nodiscard]] QByteArray continueQuery(const kube::Object &list);

/// The answers so far. What was not asked, or was refused, reads as an Object that does not exist.
class Around
{
public:
    [[nodiscard]] bool asked(const QByteArray &id) const { return m_answers.contains(id); }
    [[nodiscard]] kube::Object operator[](const QByteArray &id) const;
    /// The items of a list.
    template <class Visitor>
    void each(const QByteArray &id, Visitor visit) const
    {
        (*this)[id]["items"].each(visit);
    }
    /// How many objects of a list were left out by the limit; -1: some, nobody knows how many.
    [[nodiscard]] qint64 left(const QByteArray &id) const;
    /// Why there is no answer; null where there is one, or nothing was asked.
    [[nodiscard]] const base::Error *error(const QByteArray &id) const;
    [[nodiscard]] QByteArray text(const QByteArray &id) const;

    void add(const QByteArray &id, const base::Result<QByteArray> &answer, bool isJson = true);

private:
    struct Answer
    {
        QByteArray body;
        std::shared_ptr<kube::Parser> parser;
        kube::Object object;
        std::shared_ptr<const base::Error> error;
    };
    QHash<QByteArray, Answer> m_answers;
};

struct Page
{
    const char *group;
    const char *kind;
    /// What has to be read next, given what was read so far; asked again until there is nothing
    /// new, at most kRounds times. null: nothing.
    QList<Need> (*needs)(const kube::Object &object, const Around &around);
    /// Adds to what details::readKind() told: verdicts (the first is how the object is), gauges,
    /// tables. `now` is the server's time in epoch seconds.
    void (*compose)(ObjectDetails &out, const kube::Object &object, const Around &around,
                    qint64 now);
    /// What Prometheus is asked for besides, below its /api/v1 ("targets"): Around's "prometheus".
    /// Its "alerts" are asked for by every page. null: nothing.
    const char *prometheus = nullptr;
    int everySeconds = 5; ///< it is read anew so often while somebody looks
};
inline constexpr int kRounds = 4;

/// The page of a kind; null: it tells of its object alone.
[[nodiscard]] const Page *findPage(const QByteArray &group, const QByteArray &kind);

/// All there is to tell of an object: readDetails() and its page.
[[nodiscard]] base::Result<ObjectDetails> composePage(const kube::Object &object,
                                                      const Around &around, qint64 now);
/// What has to be read next for it; empty: nothing.
[[nodiscard]] QList<Need> neededNext(const kube::Object &object, const Around &around);

} // namespace nantian::models::pages
