// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/keymap.h"

#include "views/main/settings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr auto kNoKeys = "none"_L1; ///< in the settings: the user wants no key

struct KeyMapTr
{
    Q_DECLARE_TR_FUNCTIONS(KeyMap)
};

QList<KeyBinding> defaults()
{
    using W = KeyBinding::Where;
    using C = Command;
    const auto k = [](std::initializer_list<const char *> keys) {
        QList<QKeySequence> out;
        for (const char *key : keys) {
            out << QKeySequence(QString::fromLatin1(key), QKeySequence::PortableText);
        }
        return out;
    };
    return {
        {C::GoTo, u"goto"_s, KeyMapTr::tr("Go to a kind, object, context, namespace or action"),
         k({"Ctrl+Shift+P", ":"}), W::Window, false, u"goto"_s},
        {C::Filter, u"filter"_s, KeyMapTr::tr("Filter this table"), k({"/", "Ctrl+F"}), W::Window,
         false, u"filter"_s},
        {C::Namespaces,
         u"namespaces"_s,
         KeyMapTr::tr("Choose namespaces"),
         k({"N"}),
         W::Window,
         false,
         {}},
        {C::Refresh, u"refresh"_s, KeyMapTr::tr("Read again"), k({"F5", "Ctrl+R"}), W::Window,
         false, u"refresh"_s},
        {C::OnlyBroken, u"onlyBroken"_s, KeyMapTr::tr("Show only what is broken"),
         k({"Ctrl+Shift+Z"}), W::Window, false, u"warning"_s},
        {C::Undo, u"undo"_s, KeyMapTr::tr("Undo the last change to the cluster"), k({"Ctrl+Z"}),
         W::Table, true, u"undo"_s},
        {C::Back, u"back"_s, KeyMapTr::tr("Back"), k({"Alt+Left"}), W::Window, false, u"back"_s},
        {C::Forward, u"forward"_s, KeyMapTr::tr("Forward"), k({"Alt+Right"}), W::Window, false,
         u"forward"_s},
        {C::NextTab, u"nextTab"_s, KeyMapTr::tr("Next tab"), k({"Ctrl+Tab"}), W::Window, false, {}},
        {C::PreviousTab,
         u"previousTab"_s,
         KeyMapTr::tr("Previous tab"),
         k({"Ctrl+Shift+Tab"}),
         W::Window,
         false,
         {}},
        {C::CloseTab, u"closeTab"_s, KeyMapTr::tr("Close the tab"), k({"Ctrl+W"}), W::Window, false,
         u"close"_s},
        {C::Drawer, u"drawer"_s, KeyMapTr::tr("Show or hide the drawer"), k({"F12"}), W::Window,
         false, u"panel-bottom"_s},
        {C::NewObject, u"newObject"_s, KeyMapTr::tr("Write a new object"), k({"Ctrl+N"}), W::Window,
         false, u"add"_s},
        {C::OpenFiles, u"openFiles"_s, KeyMapTr::tr("Open YAML files"), k({"Ctrl+O"}), W::Window,
         false, u"open"_s},
        {C::WriteLog, u"writeLog"_s, KeyMapTr::tr("Show what was changed"), k({"Ctrl+J"}),
         W::Window, false, u"clock"_s},
        {C::Favorite, u"favorite"_s, KeyMapTr::tr("Add the kind to the favorites, or take it out"),
         k({"Ctrl+B"}), W::Window, false, u"star"_s},
        {C::Keys, u"keys"_s, KeyMapTr::tr("Show the keys"), k({"?", "F1"}), W::Window, false,
         u"keyboard"_s},
        {C::Quit, u"quit"_s, KeyMapTr::tr("Quit"), k({"Ctrl+Q"}), W::Window, false, {}},

        {C::Open, u"open"_s, KeyMapTr::tr("Open in a tab of its own"), k({"Return", "Enter"}),
         W::Table, false, u"open"_s},
        {C::Leave,
         u"leave"_s,
         KeyMapTr::tr("Close the details, or clear the filter"),
         k({"Esc"}),
         W::Table,
         false,
         {}},
        {C::Summary, u"summary"_s, KeyMapTr::tr("Summary"), k({"D"}), W::Table, false,
         u"summary"_s},
        {C::Logs, u"logs"_s, KeyMapTr::tr("Logs"), k({"L"}), W::Table, false, u"logs"_s},
        {C::Yaml, u"yaml"_s, KeyMapTr::tr("YAML"), k({"Y"}), W::Table, false, u"yaml"_s},
        {C::Compare, u"compare"_s, KeyMapTr::tr("Compare"), k({"V"}), W::Table, false,
         u"difference"_s},
        {C::Edit, u"edit"_s, KeyMapTr::tr("Edit"), k({"E"}), W::Table, false, u"edit"_s},
        {C::Scale, u"scale"_s, KeyMapTr::tr("Scale"), k({"S"}), W::Table, true, u"scale"_s},
        {C::ScaleUp, u"scaleUp"_s, KeyMapTr::tr("One replica more"), k({"+", "="}), W::Table, true,
         u"add"_s},
        {C::ScaleDown, u"scaleDown"_s, KeyMapTr::tr("One replica less"), k({"-"}), W::Table, true,
         u"minus"_s},
        {C::SetImage, u"setImage"_s, KeyMapTr::tr("Set image"), k({"I"}), W::Table, true,
         u"image"_s},
        {C::Restart, u"restart"_s, KeyMapTr::tr("Restart"), k({"R"}), W::Table, true, u"restart"_s},
        {C::Rollback, u"rollback"_s, KeyMapTr::tr("Roll back to the previous revision"), k({"U"}),
         W::Table, true, u"rollback"_s},
        {C::Pause, u"pause"_s, KeyMapTr::tr("Pause the rollout"), {}, W::Table, true, u"pause"_s},
        {C::Resume, u"resume"_s, KeyMapTr::tr("Resume the rollout"), {}, W::Table, true, u"play"_s},
        {C::Suspend, u"suspend"_s, KeyMapTr::tr("Suspend"), {}, W::Table, true, u"pause"_s},
        {C::Unsuspend, u"unsuspend"_s, KeyMapTr::tr("Resume"), {}, W::Table, true, u"play"_s},
        {C::StartJob, u"startJob"_s, KeyMapTr::tr("Run now"), {}, W::Table, true, u"play"_s},
        {C::Cordon, u"cordon"_s, KeyMapTr::tr("Cordon"), {}, W::Table, true, u"lock"_s},
        {C::Uncordon, u"uncordon"_s, KeyMapTr::tr("Uncordon"), {}, W::Table, true, u"unlock"_s},
        {C::Drain, u"drain"_s, KeyMapTr::tr("Drain"), {}, W::Table, true, u"delete"_s},
        {C::Resize, u"resize"_s, KeyMapTr::tr("Expand"), {}, W::Table, true, u"scale"_s},
        {C::Bounds, u"bounds"_s, KeyMapTr::tr("Set the bounds"), {}, W::Table, true, u"scale"_s},
        {C::Labels,
         u"labels"_s,
         KeyMapTr::tr("Labels and annotations"),
         {},
         W::Table,
         true,
         u"edit"_s},
        {C::Finalizers,
         u"finalizers"_s,
         KeyMapTr::tr("What holds up a deletion"),
         {},
         W::Table,
         false,
         u"info"_s},
        {C::Delete, u"delete"_s, KeyMapTr::tr("Delete"), k({"Ctrl+D", "Del"}), W::Table, true,
         u"delete"_s},
        {C::CopyTicket, u"copyTicket"_s, KeyMapTr::tr("Copy for the ticket"), k({"T"}), W::Table,
         false, u"copy"_s},
        {C::CopyKubectl, u"copyKubectl"_s, KeyMapTr::tr("Copy as kubectl"), k({"K"}), W::Table,
         false, u"terminal"_s},
        {C::NewOfKind, u"newOfKind"_s, KeyMapTr::tr("New object of this kind"), k({"Ins"}),
         W::Table, false, u"add"_s},
        {C::Columns, u"columns"_s, KeyMapTr::tr("Choose columns"), k({"C"}), W::Table, false,
         u"columns"_s},
        {C::Export, u"export"_s, KeyMapTr::tr("Export the table"), k({"Ctrl+E"}), W::Table, false,
         u"save"_s},
        {C::Mark, u"mark"_s, KeyMapTr::tr("Mark the row"), k({"Space"}), W::Table, false, {}},
        {C::Copy, u"copy"_s, KeyMapTr::tr("Copy the marked rows"), k({"Ctrl+C"}), W::Table, false,
         u"copy"_s},
    };
}

} // namespace

KeyMap::KeyMap(Settings *settings) : m_settings(settings), m_bindings(defaults())
{
    if (settings == nullptr) {
        return;
    }
    for (KeyBinding &binding : m_bindings) {
        const QString chosen = settings->keys(binding.id);
        if (chosen == kNoKeys) {
            binding.keys.clear();
        } else if (!chosen.isEmpty()) {
            binding.keys = QKeySequence::listFromString(chosen, QKeySequence::PortableText);
        }
    }
}

KeyBinding &KeyMap::find(Command command)
{
    return *std::ranges::find(m_bindings, command, &KeyBinding::command);
}

Command KeyMap::commandOf(const QKeySequence &key) const
{
    for (const KeyBinding &binding : m_bindings) {
        if (binding.keys.contains(key)) {
            return binding.command;
        }
    }
    return Command::None;
}

void KeyMap::keep(const KeyBinding &binding)
{
    if (m_settings == nullptr) {
        return;
    }
    m_settings->setKeys(binding.id,
                        isDefault(binding.command) ? QString()
                            : binding.keys.isEmpty()
                            ? QString(kNoKeys)
                            : QKeySequence::listToString(binding.keys, QKeySequence::PortableText));
}

void KeyMap::setKeys(Command command, const QList<QKeySequence> &keys)
{
    for (KeyBinding &binding : m_bindings) {
        const auto taken = [&keys](const QKeySequence &key) { return keys.contains(key); };
        if (binding.command != command && binding.keys.removeIf(taken) > 0) {
            keep(binding);
        }
    }
    KeyBinding &binding = find(command);
    binding.keys = keys;
    keep(binding);
}

void KeyMap::reset(Command command)
{
    const QList<KeyBinding> all = defaults();
    setKeys(command, std::ranges::find(all, command, &KeyBinding::command)->keys);
}

void KeyMap::resetAll()
{
    m_bindings = defaults();
    for (const KeyBinding &binding : std::as_const(m_bindings)) {
        keep(binding);
    }
}

bool KeyMap::isDefault(Command command) const
{
    const QList<KeyBinding> all = defaults();
    return binding(command).keys == std::ranges::find(all, command, &KeyBinding::command)->keys;
}

const KeyBinding &KeyMap::binding(Command command) const
{
    static const KeyBinding kNone;
    for (const KeyBinding &binding : m_bindings) {
        if (binding.command == command) {
            return binding;
        }
    }
    return kNone;
}

Command KeyMap::tableCommand(const QKeyEvent &event) const
{
    // Shift belongs to the character for keys such as + and ?, the keypad flag to none.
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool letter = event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z;
    if (!letter && event.key() < Qt::Key_Escape) {
        modifiers &= ~Qt::ShiftModifier;
    }
    const QKeySequence pressed(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
    for (const KeyBinding &binding : m_bindings) {
        if (binding.keys.contains(pressed)) {
            return binding.writes && event.isAutoRepeat() ? Command::None : binding.command;
        }
    }
    return Command::None;
}

QString KeyMap::keyText(Command command) const
{
    const KeyBinding &found = binding(command);
    return found.keys.isEmpty() ? QString() : found.keys.first().toString(QKeySequence::NativeText);
}

} // namespace nantian::views
