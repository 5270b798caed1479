# Every folder of src/, in the order of its arrows: a folder uses only what stands above it (src/README.md).
ishizue_folder(base LIBS simdjson utf8proc)
target_sources(base PRIVATE ${CMAKE_BINARY_DIR}/generated/messages.cpp)
ishizue_folder(crypto APART USES base LIBS OpenSSL::Crypto sodium)
ishizue_folder(catalog/pack USES base crypto LIBS zstd)
ishizue_folder(catalog/authoring APART USES catalog_pack LIBS yaml-cpp)
# The content of catalog/ is checked and packed by a tool of the build and lies in the program (src/catalog/built_in.S).
add_executable(catalog_packer tools/catalog_pack.cpp)
target_link_libraries(catalog_packer PRIVATE catalog_authoring)
file(GLOB_RECURSE CATALOG_FILES CONFIGURE_DEPENDS catalog/*.yaml catalog/*.md)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/generated/catalog.pack
  COMMAND catalog_packer ${CMAKE_SOURCE_DIR}/catalog ${CMAKE_BINARY_DIR}/generated/catalog.pack
  DEPENDS catalog_packer ${CATALOG_FILES}
  COMMENT "Checking and packing catalog/")
ishizue_folder(catalog USES catalog_pack)
target_sources(catalog PRIVATE src/catalog/built_in.S)
set_source_files_properties(
  src/catalog/built_in.S PROPERTIES OBJECT_DEPENDS ${CMAKE_BINARY_DIR}/generated/catalog.pack
                                    COMPILE_DEFINITIONS "CATALOG_PACK=\"${CMAKE_BINARY_DIR}/generated/catalog.pack\"")
ishizue_folder(ledgers/entry_check USES base catalog)
ishizue_folder(custody/machine USES base catalog)
ishizue_folder(http APART USES base crypto LIBS z)
set_source_files_properties(src/http/plain_session.cpp PROPERTIES JOB_POOL_COMPILE heavy)
ishizue_embed(http_test tests/samples/site)
ishizue_folder(schedule USES base)
ishizue_folder(ledgers/book_checks USES base catalog schedule)
ishizue_folder(store APART USES base crypto LIBS sqlite3)
ishizue_folder(journal USES base crypto store)
ishizue_folder(jobs USES base crypto store)
ishizue_folder(mail APART USES base crypto store LIBS PkgConfig::letters)
ishizue_folder(identity APART USES base crypto store http)
ishizue_folder(backup USES base crypto store)
ishizue_folder(authority USES base catalog)
ishizue_folder(documents APART USES base LIBS md4c zip pugixml PkgConfig::paper)
ishizue_folder(service USES base crypto store journal catalog authority documents http)
ishizue_folder(manual USES base store journal catalog authority documents http service)
ishizue_embed(manual docs/pictures/manual manual::pictures)
ishizue_folder(parameters USES base crypto store journal catalog authority documents service)
ishizue_folder(organization USES base crypto schedule store journal catalog authority documents http identity service parameters)
ishizue_folder(approvals USES base crypto store journal catalog authority documents service organization)
ishizue_folder(notices USES base crypto store journal catalog authority documents service parameters organization)
ishizue_folder(actions USES base store journal catalog authority documents service parameters organization)
ishizue_folder(contracts USES base store journal catalog authority documents http service parameters organization)
ishizue_folder(training USES base store journal catalog authority documents service parameters organization contracts actions)
ishizue_folder(suppliers USES base store journal catalog authority documents service parameters organization contracts actions)
ishizue_folder(facilities USES base crypto store journal catalog authority documents service parameters organization contracts approvals)
ishizue_folder(rules USES base crypto store journal catalog authority documents http service parameters organization contracts approvals
                     notices actions facilities)
ishizue_folder(readiness USES base store journal catalog authority documents service parameters organization contracts rules)
ishizue_folder(duties USES base crypto store journal catalog authority documents schedule service organization contracts approvals readiness)
ishizue_folder(custody USES base store journal catalog authority documents schedule service parameters organization contracts facilities
                       rules training suppliers duties actions custody_machine)
ishizue_folder(submissions USES base crypto store journal catalog authority documents http service parameters organization contracts approvals
                           rules readiness)
ishizue_folder(ledgers USES base crypto store journal catalog authority documents schedule service parameters organization contracts approvals facilities
                       actions duties ledgers_entry_check ledgers_book_checks)
ishizue_folder(personal USES base store journal catalog authority documents service parameters organization)
ishizue_folder(programme USES base store journal catalog authority documents service organization readiness)
ishizue_folder(home USES base store authority service organization readiness programme)
ishizue_folder(binder USES base crypto store journal catalog authority documents http service organization)

# The program. `app` is everything but main() and the screens; ishizue_openapi prints the API the screens are generated from.
file(GLOB SAMPLE_FILES CONFIGURE_DEPENDS samples/tohto/*.json)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/generated/sample.cpp
  COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tools/sample.py ${CMAKE_SOURCE_DIR}/samples/tohto ${CMAKE_BINARY_DIR}/generated/sample.cpp
  DEPENDS ${SAMPLE_FILES} tools/sample.py)
set(SLICES
    parameters
    organization
    contracts
    approvals
    facilities
    custody
    readiness
    duties
    ledgers
    home
    programme
    notices
    actions
    rules
    submissions
    suppliers
    personal
    binder
    manual)
file(GLOB APP_SOURCES CONFIGURE_DEPENDS src/app/*.cpp)
list(REMOVE_ITEM APP_SOURCES ${CMAKE_SOURCE_DIR}/src/app/main.cpp ${CMAKE_SOURCE_DIR}/src/app/openapi_main.cpp)
add_library(app STATIC ${APP_SOURCES} ${CMAKE_BINARY_DIR}/generated/sample.cpp)
add_dependencies(app messages)
target_link_libraries(app PUBLIC ${SLICES} catalog_authoring identity service jobs mail backup PRIVATE PkgConfig::paper)
add_executable(ishizue_openapi src/app/openapi_main.cpp)
target_link_libraries(ishizue_openapi PRIVATE app)
add_executable(ishizue src/app/main.cpp)
target_link_libraries(ishizue PRIVATE app)
ishizue_embed(ishizue web/dist)
