#!/bin/bash
kubectl delete pvc --all -n s-60; kubectl delete pv -l for=s60; kubectl delete sc s60-manual
