#!/bin/bash
kubectl delete pvc --all --wait=false; kubectl delete pv -l for=s66 --wait=false; kubectl delete sc s66 s66-fixed
