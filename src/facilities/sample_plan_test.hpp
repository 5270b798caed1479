#pragma once
#include "facilities/plan.hpp"

namespace facilities {

/// 執務室, 第1取扱室 and 会議室 side by side, as in the sample company.
inline Plan sample_plan()
{
    Plan plan{};
    plan.width = 200;
    plan.height = 66;
    plan.rooms = {{"R1", "執務室", false, {{4, 4}, {72, 4}, {72, 62}, {4, 62}}},
                  {"R2", "第1取扱室", true, {{72, 4}, {140, 4}, {140, 62}, {72, 62}}},
                  {"R3", "会議室", false, {{140, 4}, {196, 4}, {196, 62}, {140, 62}}}};
    plan.walls = {{"W1", {4, 4}, {196, 4}}, {"W2", {196, 4}, {196, 62}}, {"W3", {196, 62}, {4, 62}},
                  {"W4", {4, 62}, {4, 4}},  {"W5", {72, 4}, {72, 62}},   {"W6", {140, 4}, {140, 62}}};
    plan.doors = {{"D-01", {72, 52}, {72, 40}, Swing::left, "電子錠 D-01"}, {"D-02", {140, 24}, {140, 36}, Swing::none, ""}};
    plan.containers = {{"K1", 76, 8, 18, 9, "保管庫A"}, {"K2", 76, 20, 18, 9, "保管庫B"}};
    plan.cameras = {{"C1", {132, 10}, 135, "C1"}, {"C2", {78, 57}, std::nullopt, "C2"}};
    plan.seats = {{"S1", 98, 42, 10, 7, ""}, {"S2", 110, 42, 10, 7, ""}, {"S3", 122, 42, 10, 7, ""}};
    plan.notes = {{"N1", {115, 52}, "保護システム端末 3台"}};
    return plan;
}

}  // namespace facilities
