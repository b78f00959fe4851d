// libcrypto (OpenSSL 3): digests for ContentDigest; certificates, keys and signatures for CertificateChain.

// The one-shot SHA-256 functions need no provider to be loaded, which keeps start-up short;
// OpenSSL 3 calls them deprecated in favour of EVP.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

// For reading certificates, requests and PKCS#7, and for verifying signatures.
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
