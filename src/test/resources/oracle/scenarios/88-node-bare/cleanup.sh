#!/bin/bash
kubectl delete node s88-bare --ignore-not-found
