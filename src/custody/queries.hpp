#pragma once
#include "catalog/custody.hpp"
#include "custody/machine/act.hpp"
#include "custody/tables.hpp"
#include "service/slice.hpp"

#include <functional>

/// What the screens of custody ask for.
namespace custody {

struct ItemLine {
    base::Uuid id;
    std::string number, title;  // the alias where there is one
    std::string grade, medium, copy_label;
    int quantity;
    base::ContractId contract_id;
    std::string contract, storage, state, holder;
    std::optional<base::Day> due;
    bool overdue;
    std::string origin;
    base::Day received_on;
    std::optional<base::Day> ended_on;
    bool faulty;  // something of it was found not in order
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(ItemLine, (),
                      (id, number, title, grade, medium, copy_label, quantity, contract_id, contract, storage, state, holder, due,
                       overdue, origin, received_on, ended_on, faulty, last_seq))
/// 目録: the items the caller may see.
base::Result<std::vector<ItemLine>> item_lines(const service::Query&, const service::NoAsk&);

struct ItemAsk {
    base::Uuid item;
};
BOOST_DESCRIBE_STRUCT(ItemAsk, (), (item))

/// An act as it is offered: possible now, or why not.
struct Offer {
    std::string event;
    service::Text label;
    bool possible;
    std::vector<std::string> reasons;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (event, label, possible, reasons))

struct LifeLine {
    std::int64_t seq;
    base::Day on;
    std::string time;
    service::Text label;
    std::string row_no, person, permitted_by, witness, note;
    std::optional<base::Day> due;
    bool late, as_found;
    std::string corrected;  // 訂正: what was said about this line
    std::vector<std::string> faults;
};
BOOST_DESCRIBE_STRUCT(LifeLine, (),
                      (seq, on, time, label, row_no, person, permitted_by, witness, note, due, late, as_found, corrected, faults))

/// Another item, to be led to.
struct Relative {
    base::Uuid id;
    std::string number, title;
};
BOOST_DESCRIBE_STRUCT(Relative, (), (id, number, title))

struct ItemAnswer {
    ItemLine item;
    std::string protected_part, receipt_no, designation_no, source, means, remarks, open_row;
    std::optional<Packaging> packaging;
    std::vector<service::Text> restrictions;
    std::vector<std::string> restriction_ids;
    std::optional<base::Day> designated_on, slip_returned_on, keep_until, marked_on, counted_on;
    std::optional<Relative> parent;
    std::vector<Relative> copies;
    std::vector<Offer> offers;
    std::vector<LifeLine> life;  // the newest first
};
BOOST_DESCRIBE_STRUCT(ItemAnswer, (),
                      (item, protected_part, receipt_no, designation_no, source, means, remarks, open_row, packaging, restrictions,
                       restriction_ids, designated_on, slip_returned_on, keep_until, marked_on, counted_on, parent, copies, offers,
                       life))
base::Result<ItemAnswer> item_answer(const service::Query&, const ItemAsk&);

/// A contract for which nothing is held, or must be declared.
struct HoldingLine {
    base::ContractId contract;
    std::string number, title;
    int held, listed;
    std::optional<base::Day> declared_on;
    std::string declared_by;
};
BOOST_DESCRIBE_STRUCT(HoldingLine, (), (contract, number, title, held, listed, declared_on, declared_by))
struct HoldingsAnswer {
    std::vector<HoldingLine> contracts;
};
BOOST_DESCRIBE_STRUCT(HoldingsAnswer, (), (contracts))
/// What is held under each contract that binds the company on the day.
base::Result<HoldingsAnswer> holdings(const service::Query&, const service::NoAsk&);

struct Storage {
    std::string number, name;
};
BOOST_DESCRIBE_STRUCT(Storage, (), (number, name))
struct Choice {
    std::string id;
    service::Text label;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (id, label))
struct ChoicesAnswer {
    std::vector<Storage> storages;
    std::vector<Choice> restrictions, grades, methods, destroy_methods, erase_methods, hand_methods, means;
    std::vector<Choice> take_out_protection, dispatch_protection;
};
BOOST_DESCRIBE_STRUCT(ChoicesAnswer, (),
                      (storages, restrictions, grades, methods, destroy_methods, erase_methods, hand_methods, means,
                       take_out_protection, dispatch_protection))
/// What can be chosen when something is recorded; the words of the forms come from catalog/ledgers/.
base::Result<ChoicesAnswer> choices(const service::Query&, const service::NoAsk&);

/// The events of a machine that are wanted, each possible now or with why not.
std::vector<Offer> offers_of(const service::Query&, const catalog::CustodyMachine&, machine::Known,
                             const std::function<bool(const catalog::CustodyEvent&)>& wanted);

/// What was not in order, in the language of the caller.
std::vector<std::string> said(const service::Query&, const std::vector<Breach>&);

/// Loans that are late, for those who must call them back.
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);

}  // namespace custody
