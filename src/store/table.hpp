#pragma once
#include "store/tx.hpp"

namespace store {

/// Drops a table that may be there: an old shape of a slice's readings.
inline void drop(Tx& tx, const std::string& table) { tx.connection().run("DROP TABLE IF EXISTS " + table, {}); }

/// A table as the rest of the program sees it: its name and how it is made.
class AnyTable {
public:
    /// `indexes`: the columns of each further index, "form, volume, place".
    AnyTable(std::string name, std::string ddl, const std::vector<std::string>& indexes = {})
        : name_(std::move(name))
        , ddl_(std::move(ddl))
    {
        forget_ = "DELETE FROM " + name_ + " WHERE subject = ?";
        for (const auto& columns : indexes)
            indexes_.push_back("CREATE INDEX " + name_ + "_by_" + columns.substr(0, columns.find(',')) + " ON " + name_ + '(' +
                               columns + ')');
    }
    AnyTable(const AnyTable&) = delete;
    AnyTable& operator=(const AnyTable&) = delete;

    const std::string& name() const { return name_; }
    /// Everything the table consists of, to see whether its shape has changed.
    std::string ddl() const
    {
        auto all = ddl_;
        for (const auto& index : indexes_) (all += '\n') += index;
        return all;
    }
    void create(Tx& tx) const
    {
        tx.connection().run(ddl_, {});
        for (const auto& index : indexes_) tx.connection().run(index, {});
    }
    void drop(Tx& tx) const { store::drop(tx, name_); }
    /// Takes out every row of this subject (a re-derivation, a disposal).
    void forget(Tx& tx, const base::Uuid& subject) const { tx.connection().run(forget_, {to_value(subject)}); }

private:
    std::string name_, ddl_, forget_;
    std::vector<std::string> indexes_;
};

/// A table whose columns are the fields of a described struct; the first is `subject`. Says DDL, reading and writing once.
/// `key` lists the columns of the primary key: "subject" or "subject, article"; `indexes` those of further indexes.
template <base::DescribedStruct Row>
class Table : public AnyTable {
public:
    Table(std::string name, const std::string& key, const std::vector<std::string>& indexes = {})
        : AnyTable(name, make_ddl(name, key), indexes)
        , select_("SELECT " + columns() + " FROM " + name)
        , put_(make_put(name, key))
        , order_(" ORDER BY " + key)
    {
        all_ = select_ + order_;
    }

    /// Writes the row, in place of the one with its key.
    void put(Tx& tx, const Row& row) const
    {
        std::vector<Value> values;
        values.reserve(base::member_count<Row>);
        base::for_each_member<Row>([&](std::string_view, auto member) { values.push_back(to_value(row.*member)); });
        tx.connection().run(put_, values);
    }

    /// Every row in the order of the key.
    std::vector<Row> all(const Snapshot& snapshot) const
    {
        std::vector<Row> rows;
        snapshot.connection().run(all_, {}, [&](const Columns& columns) { rows.push_back(read_row<Row>(columns)); });
        return rows;
    }

    /// Rows for which the condition holds: `where(tx, "WHERE contract = ? ORDER BY number"_sql, contract)`.
    template <class... Values>
    std::vector<Row> where(const Snapshot& snapshot, Sql condition, const Values&... values) const
    {
        std::vector<Row> rows;
        snapshot.connection().run(select_, condition, {to_value(values)...},
                                  [&](const Columns& columns) { rows.push_back(read_row<Row>(columns)); });
        return rows;
    }

    /// The row of this subject (tables whose key is the subject alone).
    std::optional<Row> find(const Snapshot& snapshot, const base::Uuid& subject) const
    {
        auto rows = where(snapshot, "WHERE subject = ?"_sql, subject);
        return rows.empty() ? std::nullopt : std::optional<Row>{std::move(rows.front())};
    }

    /// Changes the row of this subject; nothing happens where there is none (a missing cause is no error: DESIGN.md section 2).
    template <class Change>
    void change(Tx& tx, const base::Uuid& subject, Change&& how) const
    {
        auto row = find(tx, subject);
        if (!row) return;
        how(*row);
        put(tx, *row);
    }

    /// Takes out the rows of a subject for which the condition holds: `erase(tx, "WHERE subject = ? AND article = ?"_sql, ...)`.
    template <class... Values>
    void erase(Tx& tx, Sql condition, const Values&... values) const
    {
        tx.connection().run(erase_, condition, {to_value(values)...});
    }

private:
    static std::string columns()
    {
        std::string names;
        base::for_each_member<Row>([&](std::string_view name, auto) { (names += names.empty() ? "" : ", ") += name; });
        return names;
    }

    template <class Field>
    static std::string column_type()
    {
        if constexpr (is_optional<Field>)
            return column_type<typename Field::value_type>();
        else if constexpr (base::is_personal<Field>)
            return column_type<typename Field::value_type>();
        else if constexpr (std::same_as<Field, Blob>)
            return "BLOB";
        else
            return is_integer_column<Field> ? "BIGINT" : "TEXT";
    }

    static std::string make_ddl(const std::string& name, const std::string& key)
    {
        std::string ddl = "CREATE TABLE " + name + '(';
        base::for_each_member<Row>([&](std::string_view column, auto member) {
            using Field = std::remove_cvref_t<decltype(std::declval<Row&>().*member)>;
            constexpr bool nullable = is_optional<Field> || base::is_personal<Field>;
            ddl.append(column).append(1, ' ').append(column_type<Field>()).append(nullable ? ", " : " NOT NULL, ");
        });
        return ddl + "PRIMARY KEY(" + key + "))";
    }

    static std::string make_put(const std::string& name, const std::string& key)
    {
        std::string places, changes;
        base::for_each_member<Row>([&](std::string_view column, auto) {
            places += places.empty() ? "?" : ", ?";
            const std::string text{column};
            changes += (changes.empty() ? "" : ", ") + text + " = excluded." + text;
        });
        return "INSERT INTO " + name + '(' + columns() + ") VALUES (" + places + ") ON CONFLICT(" + key + ") DO UPDATE SET " +
               changes;
    }

    std::string select_, put_, order_, all_, erase_ = "DELETE FROM " + name();
};

}  // namespace store
