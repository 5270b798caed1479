#pragma once
#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

/// A struct's fields are said once, at the struct: BOOST_DESCRIBE_STRUCT(Person, (), (name, kana)). JSON, schema and SQL come from
/// that.
namespace base {

template <class T>
concept DescribedStruct = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

/// Calls visit(name, pointer to member) for each described field, bases first, in the order of description.
template <DescribedStruct T, class Visit>
constexpr void for_each_member(Visit&& visit)
{
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>>(
        [&](auto member) { visit(std::string_view{member.name}, member.pointer); });
}

/// How many fields a described struct has.
template <DescribedStruct T>
constexpr std::size_t member_count =
    boost::mp11::mp_size<boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>>::value;

/// "organization.Appoint" for organization::Appoint: the name of a schema in the API.
template <class T>
constexpr std::string_view type_name()
{
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    constexpr auto from = text.find("T = ") + 4;
    return text.substr(from, text.find_first_of(";]", from) - from);
}

}  // namespace base
