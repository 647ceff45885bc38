// Runs govmomi's simulator of a vCenter for the tests, until standard input ends.
//
// The first line of output is JSON and tells where it listens and what it is. Files go below the
// working directory, which is the caller's to make and to remove.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"flag"
	"io"
	"log"
	"math/big"
	"net"
	"net/url"
	"os"
	"time"

	"github.com/vmware/govmomi/simulator"
	_ "github.com/vmware/govmomi/vapi/simulator" // adds the content library below /rest
)

// This release takes the part of a data store's id before an "@" for the folder that holds its
// files, and looks nothing up in the inventory. So a folder under the name that a real vCenter
// would give is a data store, where the inventory's own id would be a path into /tmp.
const datastore = "datastore-11"

// The release built against, set by the linker: the library itself does not know it.
var release string

type place struct {
	Host      string `json:"host"`
	Datastore string `json:"datastore"`
	Version   string `json:"version"`
	Release   string `json:"release"`
}

// Makes a certificate for this run: the one that comes with Go has a key so short that clients
// refuse it for that alone, whomever they trust.
func certificate() (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, err
	}
	template := x509.Certificate{
		SerialNumber:          big.NewInt(time.Now().UnixNano()),
		Subject:               pkix.Name{CommonName: "vcsim"},
		NotBefore:             time.Now().Add(-time.Hour),
		NotAfter:              time.Now().Add(24 * time.Hour),
		KeyUsage:              x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
		IPAddresses:           []net.IP{net.IPv4(127, 0, 0, 1)},
		BasicConstraintsValid: true,
		IsCA:                  true,
	}
	signed, err := x509.CreateCertificate(rand.Reader, &template, &template, &key.PublicKey, key)
	return tls.Certificate{Certificate: [][]byte{signed}, PrivateKey: key}, err
}

func run(user, password string) error {
	if err := os.Mkdir(datastore, 0o750); err != nil {
		return err
	}
	own, err := certificate()
	if err != nil {
		return err
	}
	model := simulator.VPX()
	defer model.Remove()
	if err := model.Create(); err != nil {
		return err
	}
	model.Service.RegisterEndpoints = true
	model.Service.Listen = &url.URL{Host: "127.0.0.1:0", User: url.UserPassword(user, password)}
	model.Service.TLS = &tls.Config{Certificates: []tls.Certificate{own}}
	server := model.Service.NewServer()
	defer server.Close()

	about := model.ServiceContent.About
	here := place{server.URL.Host, datastore, about.Version, release}
	if err := json.NewEncoder(os.Stdout).Encode(here); err != nil {
		return err
	}
	// A test run that is killed closes its end of the pipe, and so leaves no simulator behind.
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

func main() {
	user := flag.String("username", "user", "who may log in")
	password := flag.String("password", "pass", "the user's password")
	flag.Parse()
	if err := run(*user, *password); err != nil {
		log.Fatal(err)
	}
}
