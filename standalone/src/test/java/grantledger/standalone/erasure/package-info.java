/** Whether anything of an erased person is left, wherever the system keeps something. */
package grantledger.standalone.erasure;
