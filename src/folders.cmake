# Every folder of src/, in the order of its arrows: a folder uses only what stands above it (src/README.md).
ishizue_folder(base LIBS simdjson utf8proc)
target_sources(base PRIVATE ${CMAKE_BINARY_DIR}/generated/messages.cpp)
ishizue_folder(crypto USES base LIBS OpenSSL::Crypto sodium)
ishizue_folder(store USES base crypto LIBS sqlite3)
ishizue_folder(journal USES base crypto store)
ishizue_folder(identity USES base crypto store)
ishizue_folder(access USES base)
ishizue_folder(documents USES base LIBS zip pugixml)
