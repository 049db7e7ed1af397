#!/bin/bash
kubectl delete pvc --all -n s-58; kubectl delete pv -l for=s58; kubectl delete sc s58-manual
