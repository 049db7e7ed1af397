#!/bin/bash
kubectl delete pod --all -n s-86; kubectl delete pvc --all -n s-86; kubectl delete pv -l for=s86; kubectl delete sc s86-local
