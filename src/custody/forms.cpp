#include "custody/forms.hpp"

#include "custody/form_rows.hpp"

namespace custody {

std::vector<service::Form> forms()
{
    return {{"f01", inventory_rows}, {"f02", receipt_rows},  {"f03", making_rows}, {"f04", loan_rows},      {"f05", take_out_rows},
            {"f06", dispatch_rows},  {"f07", disposal_rows}, {"f24", medium_rows}, {"f25", medium_use_rows}};
}

}  // namespace custody
